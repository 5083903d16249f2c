import { useState } from 'react';
import { Button, Checkbox, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';
import type { Assessment } from '../../../api/types.js';
import { useWrite } from '../../../api/write.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useMayStayEmpty } from '../optional.js';
import { IndicatorStateBadge } from '../states.js';
import { useTexts } from '../texts.js';
import classes from '../assessments.module.css';

/** The coordinator fixes the index; what is still open is named first. */
export function Approve({ board, onDone }: { board: Assessment; onDone: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [provisional, setProvisional] = useState(false);
  const { id, label, year } = board;
  const mayStayEmpty = useMayStayEmpty(board.edition);
  const stillOpen = board.indicators.filter(
    (indicator) => indicator.state !== 'accepted' && !mayStayEmpty(indicator),
  );
  const close = () => setOpened(false);
  const approve = useWrite(
    (acceptProvisional: boolean, headers) =>
      unwrap(
        api.POST('/api/assessments/{id}/approve', {
          params: { path: { id } },
          headers,
          body: { acceptProvisional },
        }),
      ),
    {
      onSuccess: async () => {
        close();
        onDone();
        await queryClient.invalidateQueries({ queryKey: keys.assessments });
        await queryClient.invalidateQueries({ queryKey: keys.inbox });
      },
    },
  );
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('approve.action')}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('approve.title', { label, year })}
        size="lg"
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        <div className={classes.form}>
          <ProblemAlert problem={approve.error} />
          {stillOpen.length === 0 ? (
            <div>{t('approve.complete')}</div>
          ) : (
            <>
              <strong>{t('approve.open', { count: stillOpen.length })}</strong>
              <ul
                className={classes.list}
                tabIndex={0}
                aria-label={t('approve.open', { count: stillOpen.length })}
              >
                {stillOpen.map((indicator) => (
                  <li key={indicator.code}>
                    {indicator.code} {indicator.name} <IndicatorStateBadge indicator={indicator} />
                  </li>
                ))}
              </ul>
              <div>{t('approve.open-explain')}</div>
              <Checkbox
                label={t('approve.provisional')}
                checked={provisional}
                onChange={(event) => setProvisional(event.currentTarget.checked)}
              />
            </>
          )}
          <div className={classes.formEnd}>
            <Button variant="default" onClick={close}>
              {common('action.cancel')}
            </Button>
            <Button
              loading={approve.isPending}
              disabled={stillOpen.length > 0 && !provisional}
              onClick={() => approve.mutate(provisional)}
            >
              {t('approve.confirm')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
