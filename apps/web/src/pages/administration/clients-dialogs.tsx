import { useState, type ReactNode } from 'react';
import { Button, NumberInput, Textarea } from '@mantine/core';
import { fieldErrors } from '../../api/fields.js';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useCommonTexts } from '../../i18n/common.js';
import type { ClientStanding, SecretView } from './clients-queries.js';
import { useClientTexts } from './clients.texts.js';
import classes from './administration.module.css';

const TONES: Record<ClientStanding, Tone> = {
  active: 'success',
  expiring: 'warning',
  expired: 'danger',
  revoked: 'neutral',
  retired: 'neutral',
};

/** What may be said of a client now. */
export function Standing({ standing }: { standing: ClientStanding }) {
  const t = useClientTexts();
  return <StateBadge tone={TONES[standing]}>{t(`standing.${standing}`)}</StateBadge>;
}

export interface ShownSecret {
  name: string;
  clientId: string;
  clientSecret: string | null;
  secrets: readonly SecretView[];
}

/** The secret, shown this once; pressing beside the window does not lose it. */
export function SecretOnce({ shown, onClose }: { shown: ShownSecret; onClose: () => void }) {
  const t = useClientTexts();
  const format = useFormat();
  const { name, clientId, clientSecret, secrets } = shown;
  const old = secrets.find(({ goodUntil }) => goodUntil !== null)?.goodUntil;
  return (
    <Dialog onClose={onClose} title={t('secret.title', { name })} dismissible={false} size="lg">
      <div className={classes.form}>
        <p style={{ margin: 0 }}>{t(clientSecret ? 'secret.once' : 'secret.none')}</p>
        <div>{t('secret.id')}</div>
        <div className={classes.link} role="group" aria-label={t('secret.id')}>
          {clientId}
        </div>
        {clientSecret ? (
          <>
            <div>{t('secret.secret')}</div>
            <div className={classes.link} role="group" aria-label={t('secret.secret')}>
              {clientSecret}
            </div>
          </>
        ) : null}
        {old ? <div className={classes.muted}>{t('secret.both', { day: format.moment(old) })}</div> : null}
        <div className={classes.buttons}>
          <CopyButton text={clientId}>{t('secret.copy-id')}</CopyButton>
          {clientSecret ? <CopyButton text={clientSecret}>{t('secret.copy')}</CopyButton> : null}
          <Button onClick={onClose}>{t('secret.done')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ActDialogProps {
  title: string;
  label: string;
  danger?: boolean;
  disabled?: boolean;
  pending: boolean;
  problem: unknown;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

function ActDialog(props: ActDialogProps) {
  const {
    title,
    label,
    danger = false,
    disabled = false,
    pending,
    problem,
    onAct,
    onClose,
    children,
  } = props;
  const common = useCommonTexts();
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAct();
        }}
      >
        <ProblemAlert problem={problem} />
        {children}
        <div className={classes.buttons}>
          <Button type="submit" color={danger ? 'red.9' : undefined} disabled={disabled} loading={pending}>
            {label}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const USUAL_OVERLAP_DAYS = 7;
const LONGEST_OVERLAP_DAYS = 30;

interface RotateProps {
  name: string;
  pending: boolean;
  problem: unknown;
  onRotate: (overlapDays: number) => void;
  onClose: () => void;
}

/** A new secret, with some days in which the old one stays good. */
export function RotateDialog({ name, pending, problem, onRotate, onClose }: RotateProps) {
  const t = useClientTexts();
  const [days, setDays] = useState<number | string>(USUAL_OVERLAP_DAYS);
  return (
    <ActDialog
      title={t('rotate.title', { name })}
      label={t('rotate.act')}
      {...{ pending, problem, onClose }}
      disabled={typeof days !== 'number'}
      onAct={() => onRotate(Number(days))}
    >
      <NumberInput
        label={t('rotate.overlap')}
        description={t('rotate.overlap-hint')}
        value={days}
        onChange={setDays}
        min={0}
        max={LONGEST_OVERLAP_DAYS}
        allowDecimal={false}
        data-autofocus
        error={fieldErrors(problem)['overlapDays']}
      />
    </ActDialog>
  );
}

interface RevokeProps {
  name: string;
  /** What happens, in words. */
  words: string;
  pending: boolean;
  problem: unknown;
  onRevoke: (reason: string) => void;
  onClose: () => void;
}

/** The end of a client, with its reason. */
export function RevokeDialog({ name, words, pending, problem, onRevoke, onClose }: RevokeProps) {
  const t = useClientTexts();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('revoke.title', { name })}
      label={t('revoke.act')}
      danger
      {...{ pending, problem, onClose }}
      disabled={reason.trim() === ''}
      onAct={() => onRevoke(reason)}
    >
      <p style={{ margin: 0 }}>{words}</p>
      <Textarea
        label={t('revoke.reason')}
        description={t('revoke.reason-hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        required
        data-autofocus
      />
    </ActDialog>
  );
}
