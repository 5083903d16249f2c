import { useState } from 'react';
import { Checkbox, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Peer } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { readCard } from './card.js';
import { SaveOrCancel } from '../../components/save-or-cancel.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

/** Enrols a peer from the card it handed over. */
export function PeerForm({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [sendsTo, setSendsTo] = useState(true);
  const [standingRelease, setStandingRelease] = useState(true);
  const card = readCard(text);
  const write = useWrite<Peer, Peer>(
    (body, headers) => unwrap(api.POST('/api/exchange/peers', { headers, body })),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.exchange });
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} size="lg" title={t('peers.add')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (card) write.mutate({ ...card, sendsTo, standingRelease: sendsTo && standingRelease });
        }}
      >
        <ProblemAlert problem={write.error} />
        <Textarea
          label={t('peer.card')}
          description={t('peer.card-hint')}
          minRows={6}
          required
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={text.trim() && !card ? t('peer.card-unreadable') : undefined}
        />
        {card ? (
          <div role="status">
            {t('peer.read', { name: card.name, code: card.code, baseUrl: card.baseUrl })}
          </div>
        ) : null}
        <Checkbox
          checked={sendsTo}
          onChange={(event) => setSendsTo(event.currentTarget.checked)}
          label={t('peer.sends-to')}
        />
        <Checkbox
          checked={sendsTo && standingRelease}
          disabled={!sendsTo}
          onChange={(event) => setStandingRelease(event.currentTarget.checked)}
          label={t('peer.standing-release')}
        />
        <SaveOrCancel disabled={!card} saving={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
