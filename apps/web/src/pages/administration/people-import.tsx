import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, asBinary, multipart, unwrap } from '../../api/client.js';
import type { PeopleImport } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { FileDrop } from '../../components/file-drop.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Steps } from '../imports/steps.js';
import { Frame } from './frame.js';
import { useImportTexts } from './people-import.texts.js';
import classes from './administration.module.css';

const KINDS = ['people', 'agencies'] as const;

/** The first step: which file, and what it holds. */
export function PeopleImportStart() {
  const t = useImportTexts();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<PeopleImport['kind']>('people');
  const start = useWrite((input: { file: File; kind: PeopleImport['kind'] }, headers) =>
    unwrap(
      api.POST('/api/people-imports', {
        headers,
        body: { ...input, file: asBinary(input.file) },
        ...multipart,
      }),
    ),
  );
  const send = () => {
    if (!file) return;
    const onSuccess = ({ id }: PeopleImport) =>
      void navigate({ to: '/administrasi/impor/$id', params: { id } });
    start.mutate({ file, kind }, { onSuccess });
  };
  return (
    <Frame tab="people" heading={t('title')} subtitle={t('subtitle')}>
      <Steps current="upload" />
      <ProblemAlert problem={start.error} />
      <Panel>
        <div className={classes.form}>
          <div>
            <SegmentedControl
              aria-label={t('kind')}
              value={kind}
              onChange={(value) => setKind(value as PeopleImport['kind'])}
              data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </div>
          <FileDrop
            label={t('file')}
            accept=".xlsx,.csv"
            hint={t(`hint.${kind}`)}
            file={file}
            disabled={start.isPending}
            onFile={setFile}
          />
          <div>
            <Button onClick={send} disabled={!file} loading={start.isPending}>
              {t('start')}
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title={t('samples')}>
        <ul className={classes.samples}>
          <li>
            <a href="/api/samples/people.xlsx" download>
              {t('sample.people')}
            </a>
          </li>
          <li>
            <a href="/api/samples/people-example.csv" download>
              {t('sample.people-filled')}
            </a>
          </li>
          <li>
            <a href="/api/samples/agencies.xlsx" download>
              {t('sample.agencies')}
            </a>
          </li>
          <li>
            <a href="/api/samples/agencies-example.csv" download>
              {t('sample.agencies-filled')}
            </a>
          </li>
        </ul>
      </Panel>
    </Frame>
  );
}
