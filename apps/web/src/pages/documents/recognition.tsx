import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';
import type { Recognition, Signature } from './types.js';
import classes from './documents.module.css';

export const STANDING_TONES: Record<Recognition['standing'], Tone> = {
  trusted: 'success',
  untrusted: 'warning',
  altered: 'danger',
  unreadable: 'danger',
  unsigned: 'neutral',
};

/** What the electronic signatures of a PDF say, each with its reason. */
export function RecognitionResult({ recognition }: { recognition: Recognition }) {
  const t = useTexts();
  const { standing, signatures, encrypted, anchors } = recognition;
  return (
    <div className={classes.stack}>
      <div>
        <StateBadge tone={STANDING_TONES[standing]}>{t(`standing.${standing}`)}</StateBadge>
        <p className={classes.words}>{t(`standing.explain.${standing}`)}</p>
      </div>
      {signatures.map((signature, index) => (
        <OneSignature key={index} signature={signature} />
      ))}
      {encrypted ? <div className={classes.muted}>{t('recognition.encrypted')}</div> : null}
      {anchors === 0 && standing === 'untrusted' ? (
        <div className={classes.muted}>{t('recognition.no-anchors')}</div>
      ) : null}
    </div>
  );
}

function OneSignature({ signature }: { signature: Signature }) {
  const t = useTexts();
  const format = useFormat();
  const { standing, reason, signer, organisation, issuer, signedAt, timeSource, validFrom, validTo } =
    signature;
  return (
    <div className={classes.signature}>
      <div className={classes.top}>
        <strong>{signer ?? t('signature.unknown')}</strong>
        <StateBadge tone={STANDING_TONES[standing]}>{t(`standing.${standing}`)}</StateBadge>
      </div>
      {organisation ? <div>{organisation}</div> : null}
      {signedAt && timeSource ? (
        <div>
          {t('signature.at', { moment: format.moment(signedAt) })}, {t(`signature.clock.${timeSource}`)}
        </div>
      ) : null}
      {issuer && validFrom && validTo ? (
        <div className={classes.muted}>
          {t('signature.issuer', { issuer, from: format.day(validFrom), to: format.day(validTo) })}
        </div>
      ) : null}
      {reason ? <div>{t(`reason.${reason}`)}</div> : null}
    </div>
  );
}
