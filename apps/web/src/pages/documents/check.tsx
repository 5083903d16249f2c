import { useState } from 'react';
import { api, asBinary, multipart, unwrap } from '../../api/client.js';
import { useWrite } from '../../api/write.js';
import { FileDrop } from '../../components/file-drop.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { RecognitionResult } from './recognition.js';
import { useTexts } from './texts.js';
import type { Recognition } from './types.js';
import classes from './documents.module.css';

/** Anyone may look at who signed a PDF. */
export function Check() {
  const t = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const check = useWrite<Recognition, File>((given, headers) =>
    unwrap(api.POST('/api/signatures/check', { headers, ...multipart, body: { file: asBinary(given) } })),
  );
  return (
    <>
      <PageHeader title={t('check.title')} subtitle={t('check.subtitle')} />
      <div className={classes.stack}>
        <Panel>
          <FileDrop
            label={t('check.file')}
            accept=".pdf,application/pdf"
            hint={t('check.hint')}
            file={file}
            disabled={check.isPending}
            onFile={(given) => {
              setFile(given);
              check.mutate(given);
            }}
          />
        </Panel>
        <ProblemAlert problem={check.error} />
        <div role="status">{check.isPending ? t('check.working') : ''}</div>
        {check.data && file ? (
          <Panel title={t('check.result', { name: file.name })}>
            <RecognitionResult recognition={check.data} />
          </Panel>
        ) : null}
      </div>
    </>
  );
}
