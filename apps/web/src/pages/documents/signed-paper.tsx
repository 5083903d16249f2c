import { Button } from '@mantine/core';
import { useFormat } from '../../format/use-format.js';
import { RecognitionResult } from './recognition.js';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';
import classes from './documents.module.css';

/** The paper that came back: number, date, and what its signatures say. */
export function SignedPaper({ decree }: { decree: DecreeView }) {
  const t = useTexts();
  const format = useFormat();
  const { signed, number, day } = decree;
  if (!signed) return <div className={classes.muted}>{t('sign.none')}</div>;
  const answers = signed.conceptVersion ? [t('sign.answers', { version: signed.conceptVersion })] : [];
  const uploaded = t('sign.uploaded', { by: signed.uploadedBy, moment: format.moment(signed.uploadedAt) });
  return (
    <div className={classes.stack}>
      <dl className={classes.list}>
        <div>
          <dt>{t('sign.number')}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{t('sign.day')}</dt>
          <dd>{day ? format.day(day) : '–'}</dd>
        </div>
      </dl>
      {signed.method === 'wet-ink' && signed.signer && signed.signedOn ? (
        <div>{t('sign.declared', { signer: signed.signer, day: format.day(signed.signedOn) })}</div>
      ) : (
        <RecognitionResult recognition={signed.recognition} />
      )}
      <div className={classes.muted}>{[uploaded, ...answers].join(' · ')}</div>
      <div className={classes.buttons}>
        <Button component="a" variant="default" href={`/api/decrees/${decree.id}/signed`} download>
          {t('decree.download-signed')}
        </Button>
      </div>
    </div>
  );
}
