import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { agenciesOf, hasRole, isWithin } from '../../../api/access.js';
import { api, unwrap } from '../../../api/client.js';
import { agenciesQuery, keys, useMe } from '../../../api/queries.js';
import type { Assessment, BoardIndicator } from '../../../api/types.js';
import { useWrite } from '../../../api/write.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useTexts } from '../texts.js';
import classes from '../assessments.module.css';

/** Indicators that wait for this head of agency; the service decides again when they are handed over. */
export function useReadyToHandOver(board: Assessment | undefined): BoardIndicator[] {
  const me = useMe();
  const agencies = useQuery(agenciesQuery).data ?? [];
  if (board?.status !== 'open' || !hasRole(me, 'head-of-agency')) return [];
  const own = agenciesOf(me, 'head-of-agency');
  return board.indicators.filter(
    ({ state, agencyId }) =>
      state === 'submitted' &&
      agencyId !== null &&
      (own === null || own.some((above) => isWithin(agencies, agencyId, above))),
  );
}

interface HandOverProps {
  assessmentId: string;
  ready: readonly BoardIndicator[];
  onDone: (count: number) => void;
}

/** The head of agency hands everything that is ready to the internal assessor. */
export function HandOver({ assessmentId, ready, onDone }: HandOverProps) {
  const t = useTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const handOver = useWrite(
    (codes: string[], headers) =>
      unwrap(
        api.POST('/api/assessments/{id}/release', {
          params: { path: { id: assessmentId } },
          headers,
          body: { codes },
        }),
      ),
    {
      onSuccess: async (outcome) => {
        close();
        onDone(outcome.codes.length);
        await queryClient.invalidateQueries({ queryKey: keys.assessments });
        await queryClient.invalidateQueries({ queryKey: keys.inbox });
      },
    },
  );
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('hand-over.action', { count: ready.length })}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('hand-over.title')}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        <div className={classes.form}>
          <ProblemAlert problem={handOver.error} />
          <div>{t('hand-over.explain')}</div>
          <ul className={classes.list}>
            {ready.map(({ code, name }) => (
              <li key={code}>
                {code} {name}
              </li>
            ))}
          </ul>
          <div className={classes.formEnd}>
            <Button variant="default" onClick={close}>
              {common('action.cancel')}
            </Button>
            <Button
              loading={handOver.isPending}
              onClick={() => handOver.mutate(ready.map(({ code }) => code))}
              data-autofocus
            >
              {t('hand-over.confirm')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
