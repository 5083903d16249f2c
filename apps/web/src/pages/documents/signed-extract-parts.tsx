import { Anchor } from '@mantine/core';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { signedExtractsKey } from './keys.js';
import { STANDING_TONES } from './recognition.js';
import { useTexts } from './texts.js';
import type { SignedExtract } from './types.js';
import classes from './documents.module.css';

export interface SignedExtractsWanted {
  application?: string;
  cursor?: string;
  limit: number;
}

export const signedExtractsQuery = (wanted: SignedExtractsWanted) =>
  queryOptions({
    queryKey: [...signedExtractsKey, wanted],
    queryFn: () => unwrap(api.GET('/api/extracts/signed', { params: { query: wanted } })),
  });

/** What became of its signature: of wet ink its bytes say nothing. */
export function SignedStanding({ signed: { method, standing } }: { signed: SignedExtract }) {
  const t = useTexts();
  return method === 'wet-ink' && standing === 'unsigned' ? (
    <StateBadge tone="neutral">{t('standing.wet-ink')}</StateBadge>
  ) : (
    <StateBadge tone={STANDING_TONES[standing]}>{t(`standing.${standing}`)}</StateBadge>
  );
}

/** Who signed, when it was declared on which day, and who brought it. */
export function SignedBy({ signed }: { signed: SignedExtract }) {
  const t = useTexts();
  const format = useFormat();
  const { signedBy, signedOn, uploadedBy, uploadedAt } = signed;
  const who = signedBy || t('signature.unknown');
  return (
    <>
      <div>{signedOn ? t('extract.signed-on', { who, day: format.day(signedOn) }) : who}</div>
      <div className={classes.muted}>
        {t('sign.uploaded', { by: uploadedBy, moment: format.moment(uploadedAt) })}
      </div>
    </>
  );
}

/** The way to the paper as it came. */
export function SignedFile({ signed: { id, number } }: { signed: SignedExtract }) {
  const t = useTexts();
  return (
    <Anchor href={`/api/extracts/signed/${id}/file`} download aria-label={t('extract.download', { number })}>
      {t('extract.download-short')}
    </Anchor>
  );
}
