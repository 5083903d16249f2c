import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/links.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { SignExtractForm } from './sign-extract-form.js';
import { SignedBy, SignedFile, SignedStanding, signedExtractsQuery } from './signed-extract-parts.js';
import { useTexts } from './texts.js';
import classes from './documents.module.css';

/** As many as stand beside an entry; the register has the rest. */
const SHOWN = 3;

/** The signed extracts of one entry, newest first, and the way for a new one. */
export function EntryExtracts({ application, mayUpload }: { application: string; mayUpload: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const [uploading, setUploading] = useState(false);
  const { data, error, refetch } = useQuery(signedExtractsQuery({ application, limit: SHOWN }));
  return (
    <Panel
      title={t('extract.signed')}
      aside={
        mayUpload ? (
          <Button variant="default" onClick={() => setUploading(true)}>
            {t('extract.upload')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!data && !error ? <SkeletonRows rows={2} /> : null}
      {data?.items.length === 0 ? <div className={classes.muted}>{t('extract.none')}</div> : null}
      <ul className={classes.papers}>
        {data?.items.map((signed) => (
          <li key={signed.id}>
            <div className={classes.top}>
              <strong>{signed.number}</strong>
              <SignedStanding signed={signed} />
            </div>
            <div>{format.day(signed.day)}</div>
            <SignedBy signed={signed} />
            <SignedFile signed={signed} />
          </li>
        ))}
      </ul>
      {data?.nextCursor ? (
        <TextLink to="/katalog/petikan" search={{ application }}>
          {t('extract.all-of-entry')}
        </TextLink>
      ) : null}
      {uploading ? <SignExtractForm application={application} onClose={() => setUploading(false)} /> : null}
    </Panel>
  );
}
