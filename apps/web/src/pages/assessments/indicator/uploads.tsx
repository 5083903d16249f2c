import { useState } from 'react';
import { Button } from '@mantine/core';
import { ApiProblem } from '../../../api/client.js';
import { randomKey } from '../../../api/write.js';
import { useProblemSentence } from '../../../components/problem-alert.js';
import { ProgressLine } from '../../../components/progress-line.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useTexts } from '../texts.js';
import { uploadEvidence } from './upload.js';
import classes from './evidence.module.css';
import shared from './indicator.module.css';

interface Upload {
  key: string;
  file: File;
  percent: number;
  problem: unknown;
}

interface UploadsOptions {
  assessmentId: string;
  code: string;
  onAdded: (file: File) => void;
}

/** Files on their way; a refused one stays with its reason until it is tried again or closed. */
export function useUploads({ assessmentId, code, onAdded }: UploadsOptions) {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const change = (key: string, changes: Partial<Upload>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  const close = (key: string) => setItems((before) => before.filter((item) => item.key !== key));

  const send = async ({ key, file }: Pick<Upload, 'key' | 'file'>) => {
    try {
      await uploadEvidence({
        assessmentId,
        code,
        file,
        key,
        onProgress: (percent) => change(key, { percent }),
      });
      close(key);
      onAdded(file);
    } catch (problem) {
      change(key, { problem });
    }
  };
  return {
    items,
    close,
    add: (file: File) => {
      const upload = { key: randomKey(), file, percent: 0, problem: null };
      setItems((before) => [...before, upload]);
      void send(upload);
    },
    retry: (upload: Upload) => {
      change(upload.key, { percent: 0, problem: null });
      void send(upload);
    },
  };
}

/** True where sending the same file again can help: the line was cut, or the server was away. */
const mayHelp = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.status === 0 || problem.status === 401 || problem.status >= 500);

function Refused({ upload, onRetry, onClose }: { upload: Upload; onRetry: () => void; onClose: () => void }) {
  const t = useTexts();
  const common = useCommonTexts();
  const sentence = useProblemSentence();
  const { name } = upload.file;
  const unreachable = upload.problem instanceof ApiProblem && upload.problem.status === 0;
  return (
    <div role="alert" className={classes.refused}>
      <div>
        <strong>{name}</strong>
        <div>{unreachable ? t('evidence.waiting', { name }) : sentence(upload.problem)}</div>
      </div>
      <div className={shared.buttons}>
        {mayHelp(upload.problem) ? (
          <Button variant="default" onClick={onRetry} aria-label={t('evidence.retry-of', { name })}>
            {common('state.retry')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose} aria-label={t('evidence.dismiss-of', { name })}>
          {t('evidence.dismiss')}
        </Button>
      </div>
    </div>
  );
}

/** The files on their way with how far they are, and the refused ones with the cure. */
export function Uploads({ uploads }: { uploads: ReturnType<typeof useUploads> }) {
  const t = useTexts();
  return uploads.items.map((upload) =>
    upload.problem ? (
      <Refused
        key={upload.key}
        upload={upload}
        onRetry={() => uploads.retry(upload)}
        onClose={() => uploads.close(upload.key)}
      />
    ) : (
      <div key={upload.key} className={classes.uploading}>
        <ProgressLine
          label={`${t('evidence.uploading', { name: upload.file.name })} · ${
            upload.percent < 100 ? t('evidence.percent', { percent: upload.percent }) : t('evidence.checking')
          }`}
          done={upload.percent}
          total={100}
        />
      </div>
    ),
  );
}
