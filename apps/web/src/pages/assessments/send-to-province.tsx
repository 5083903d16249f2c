import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { exchangeStateQuery, keys, useMe } from '../../api/queries.js';
import type { AssessmentSummary } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Notice } from './notice.js';
import { useTexts } from './texts.js';
import classes from './assessments.module.css';

/** True when the caller may send this assessment up now. */
export const useMaySend = (assessment: Pick<AssessmentSummary, 'status'> | undefined): boolean => {
  const me = useMe();
  return assessment?.status === 'approved' && hasRole(me, 'coordinator');
};

/** Says after the sending where to follow the result. */
export function SentNotice() {
  const t = useTexts();
  return (
    <Notice tone="success">
      {t('send.done')} <TextLink to="/pertukaran">{t('send.follow')}</TextLink>
    </Notice>
  );
}

/** "Kirim ke Provinsi" with its confirmation: what goes up, and what never does. */
export function SendToProvince({
  assessment,
  onSent,
}: {
  assessment: AssessmentSummary;
  onSent: () => void;
}) {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const exchange = useQuery(exchangeStateQuery);
  const { id, label, year } = assessment;
  const send = useWrite(
    (_: void, headers) =>
      unwrap(api.POST('/api/assessments/{id}/release', { params: { path: { id } }, headers, body: {} })),
    {
      onSuccess: async () => {
        setOpened(false);
        onSent();
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: keys.assessments }),
          queryClient.invalidateQueries({ queryKey: keys.exchange }),
          queryClient.invalidateQueries({ queryKey: keys.inbox }),
        ]);
      },
    },
  );
  const close = () => setOpened(false);

  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('send.action')}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('send.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        <div className={classes.form}>
          <ProblemAlert problem={send.error} />
          <div>{t('send.explain', { label, year, peer: exchange.data?.peerName ?? t('send.peer') })}</div>
          {exchange.data?.state === 'none' ? <Notice tone="warning">{t('send.no-peer')}</Notice> : null}
          <div className={classes.twoLists}>
            <div className={classes.up}>
              <strong>{t('send.up')}</strong>
              <ul>
                <li>
                  {t('send.up-index', {
                    index: assessment.index ? format.decimal(assessment.index) : '–',
                    predicate: assessment.predicate ?? '–',
                  })}
                </li>
                <li>{t('send.up-parts')}</li>
                <li>{t('send.up-edition')}</li>
                <li>{t('send.up-provisional')}</li>
              </ul>
            </div>
            <div className={classes.never}>
              <strong>{t('send.never')}</strong>
              <ul>
                <li>{t('send.never-texts')}</li>
                <li>{t('send.never-evidence')}</li>
                <li>{t('send.never-talk')}</li>
                <li>{t('send.never-drafts')}</li>
              </ul>
            </div>
          </div>
          <div className={classes.formEnd}>
            <Button variant="default" onClick={close}>
              {common('action.cancel')}
            </Button>
            <Button loading={send.isPending} onClick={() => send.mutate()} data-autofocus>
              {t('send.confirm')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
