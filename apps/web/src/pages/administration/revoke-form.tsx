import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { keys } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { usePositionTexts } from './positions.texts.js';
import classes from './administration.module.css';

interface RevokeFormProps {
  holdingId: string;
  version: number;
  title: string;
  name: string;
  onClose: () => void;
}

/** Takes a position away at once, with a reason for its history. */
export function RevokeForm({ holdingId, version, title, name, onClose }: RevokeFormProps) {
  const t = usePositionTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const revoke = useWrite(
    (given: string, headers) =>
      unwrap(
        api.POST('/api/position-holdings/{id}/revoke', {
          params: { path: { id: holdingId } },
          headers,
          body: { version, reason: given },
        }),
      ),
    {
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: keys.people });
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} title={t('revoke.title', { title, name })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          revoke.mutate(reason);
        }}
      >
        <ProblemAlert problem={revoke.error} />
        <p style={{ margin: 0 }}>{t('revoke.explain')}</p>
        <Textarea
          label={t('revoke.reason')}
          required
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldErrors(revoke.error)['reason']}
        />
        <div className={classes.buttons}>
          <Button type="submit" color="red" disabled={!reason.trim()} loading={revoke.isPending}>
            {t('revoke.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
