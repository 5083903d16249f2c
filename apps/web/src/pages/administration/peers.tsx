import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import type { Peer } from '../../api/types.js';
import { CopyButton } from '../../components/copy-button.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { writeCard } from './card.js';
import { Frame } from './frame.js';
import { PeerForm } from './peer-form.js';
import { useTexts } from './texts.js';
import classes from './administration.module.css';

/** Our own card, to be handed to a peer. */
function OwnCard() {
  const t = useTexts();
  const { data: card, error } = useQuery({
    queryKey: [...keys.exchange, 'card'],
    queryFn: () => unwrap(api.GET('/api/exchange/card')),
  });
  return (
    <Panel title={t('card.title')}>
      <ProblemAlert problem={error} />
      <p style={{ marginTop: 0 }}>{t('card.explain')}</p>
      {card ? (
        <>
          <pre className={classes.code}>{writeCard(card)}</pre>
          <CopyButton text={writeCard(card)}>{t('card.copy')}</CopyButton>
        </>
      ) : null}
    </Panel>
  );
}

/** The governments this node exchanges with. */
export function Peers() {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.exchange, 'peers'],
    queryFn: () => unwrap(api.GET('/api/exchange/peers')),
  });
  const direction = (peer: Peer) =>
    [t(peer.sendsTo ? 'peer.sends' : 'peer.receives'), peer.standingRelease ? t('peer.standing') : null]
      .filter(Boolean)
      .join(' · ');
  const columns: Column<Peer>[] = [
    {
      key: 'name',
      header: t('peer.name'),
      cell: (peer) => (
        <>
          <strong>{peer.name}</strong>
          <div className={classes.muted}>{peer.code}</div>
        </>
      ),
    },
    { key: 'address', header: t('peer.address'), cell: (peer) => peer.baseUrl },
    { key: 'direction', header: t('peer.direction'), cell: direction },
  ];
  return (
    <Frame
      tab="peers"
      subtitle={t('peers.subtitle')}
      actions={<Button onClick={() => setAdding(true)}>{t('peers.add')}</Button>}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('tab.peers')}
          columns={columns}
          rows={data?.items}
          rowKey={(peer) => peer.code}
          card={(peer) => (
            <>
              <strong>
                {peer.name} ({peer.code})
              </strong>
              <div>{peer.baseUrl}</div>
              <div className={classes.muted}>{direction(peer)}</div>
            </>
          )}
          empty={<EmptyState title={t('peers.empty-title')}>{t('peers.empty')}</EmptyState>}
        />
      )}
      <div style={{ marginTop: 12 }}>
        <OwnCard />
      </div>
      {adding ? <PeerForm onClose={() => setAdding(false)} /> : null}
    </Frame>
  );
}
