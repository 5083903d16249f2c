import { useRef, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';
import type { Evidence, Indicator } from '../../../api/types.js';
import { useWrite } from '../../../api/write.js';
import { FileDrop } from '../../../components/file-drop.js';
import { Panel } from '../../../components/panel.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useFormat } from '../../../format/use-format.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useTexts } from '../texts.js';
import { Uploads, useUploads } from './uploads.js';
import classes from './evidence.module.css';
import shared from './indicator.module.css';

const KINDS = '.pdf,.jpg,.jpeg,.png,.webp,.doc,.docx,.xls,.xlsx';

/** Opens one file by a ticket that works once. */
function useDownload(assessmentId: string) {
  return useWrite(
    (evidenceId: string, headers) =>
      unwrap(
        api.POST('/api/assessments/{id}/evidence/{evidenceId}/ticket', {
          params: { path: { id: assessmentId, evidenceId } },
          headers,
        }),
      ),
    {
      onSuccess: ({ ticket }) => {
        const link = document.createElement('a');
        link.href = `/api/files/${encodeURIComponent(ticket)}`;
        link.download = '';
        link.click();
      },
    },
  );
}

interface RowProps {
  item: Evidence;
  mayChange: boolean;
  onDownload: () => void;
  onRemove: () => void;
}

function Row({ item, mayChange, onDownload, onRemove }: RowProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className={classes.evidence}>
      <div className={classes.evidenceWords}>
        <button
          type="button"
          className={classes.file}
          onClick={onDownload}
          aria-label={t('evidence.download', { name: item.fileName })}
        >
          {item.fileName}
        </button>
        <div className={shared.muted}>
          {t('evidence.by', {
            size: format.bytes(item.size),
            by: item.uploadedBy,
            moment: format.moment(item.uploadedAt),
          })}
        </div>
      </div>
      {mayChange ? (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          flex="none"
          onClick={onRemove}
          aria-label={t('evidence.remove-of', { name: item.fileName })}
          data-screen-only
        >
          {t('evidence.remove')}
        </Button>
      ) : null}
    </li>
  );
}

function PhotoButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('evidence.photo')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('evidence.photo')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** The files behind an answer: add, download, remove. */
export function EvidencePanel({ indicator }: { indicator: Indicator }) {
  const t = useTexts();
  const common = useCommonTexts();
  const queryClient = useQueryClient();
  const { assessmentId, code } = indicator;
  const mayChange = indicator.allowed.includes('answer');
  const [removing, setRemoving] = useState<Evidence | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: [...keys.assessments, assessmentId] });
  const uploads = useUploads({ assessmentId, code, onAdded: () => void refresh() });
  const download = useDownload(assessmentId);
  const remove = useWrite(
    (evidenceId: string, headers) =>
      unwrap(
        api.DELETE('/api/assessments/{id}/evidence/{evidenceId}', {
          params: { path: { id: assessmentId, evidenceId } },
          headers,
        }),
      ),
    {
      onSuccess: async () => {
        setRemoving(null);
        await refresh();
      },
    },
  );

  return (
    <Panel title={t('evidence.panel')}>
      <ProblemAlert problem={download.error} />
      {indicator.evidence.length === 0 ? (
        <p className={shared.muted}>{t('evidence.none')}</p>
      ) : (
        <ul className={classes.evidenceList} aria-label={t('evidence.panel')}>
          {indicator.evidence.map((item) => (
            <Row
              key={item.id}
              item={item}
              mayChange={mayChange}
              onDownload={() => download.mutate(item.id)}
              onRemove={() => setRemoving(item)}
            />
          ))}
        </ul>
      )}
      <Uploads uploads={uploads} />
      {mayChange ? (
        <div data-screen-only className={classes.add}>
          <FileDrop label={t('evidence.add')} accept={KINDS} hint={t('evidence.hint')} onFile={uploads.add} />
          <div className={classes.photo}>
            <PhotoButton onFile={uploads.add} />
          </div>
        </div>
      ) : null}
      <Modal
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('evidence.remove-title')}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        <div className={shared.form}>
          <ProblemAlert problem={remove.error} />
          <div>{t('evidence.remove-explain', { name: removing?.fileName ?? '' })}</div>
          <div className={shared.formEnd}>
            <Button variant="default" onClick={() => setRemoving(null)} data-autofocus>
              {common('action.cancel')}
            </Button>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => {
                if (removing) remove.mutate(removing.id);
              }}
            >
              {t('evidence.remove')}
            </Button>
          </div>
        </div>
      </Modal>
    </Panel>
  );
}
