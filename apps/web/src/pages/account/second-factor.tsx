import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { Panel } from '../../components/panel.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { ProofDialog } from './proof-dialog.js';
import { accountKeys, type AccountSecurity } from './queries.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useTexts } from './texts.js';
import { TotpForm } from './totp-form.js';
import classes from './account.module.css';

const FEW = 3;

/** The authenticator and the codes that stand in for it. */
export function SecondFactor({ account }: { account: AccountSecurity }) {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'set-up' | 'remove' | 'renew' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { totpSince, totpRequired, recoveryCodesLeft, hasPassword } = account;

  const done = (shown: readonly string[] | null) => {
    void queryClient.invalidateQueries({ queryKey: accountKeys.mine });
    setOpen(null);
    setCodes(shown);
  };

  return (
    <>
      <Panel
        title={t('totp.title')}
        aside={
          <StateBadge tone={totpSince ? 'success' : 'warning'}>
            {t(totpSince ? 'totp.on' : 'totp.off')}
          </StateBadge>
        }
      >
        <p className={classes.words}>
          {totpSince ? t('totp.since', { moment: format.moment(totpSince) }) : t('totp.why')}{' '}
          {totpRequired ? t('totp.required') : null}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpen('set-up')}>
            {t(totpSince ? 'totp.renew' : 'totp.set-up')}
          </Button>
          {totpSince && !totpRequired ? (
            <Button variant="default" onClick={() => setOpen('remove')}>
              {t('totp.remove')}
            </Button>
          ) : null}
        </div>
      </Panel>
      {totpSince ? (
        <Panel title={t('codes.title')}>
          <p className={classes.words}>
            {t('codes.left', { count: recoveryCodesLeft })}{' '}
            {recoveryCodesLeft <= FEW ? <strong>{t('codes.few')}</strong> : null}
          </p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setOpen('renew')}>
              {t('codes.renew')}
            </Button>
          </div>
        </Panel>
      ) : null}
      {open === 'set-up' ? (
        <TotpForm hasPassword={hasPassword} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
      {open === 'remove' ? (
        <ProofDialog
          title={t('totp.remove-title')}
          words={t('totp.remove-words')}
          action={t('totp.remove')}
          act={(password, headers) =>
            unwrap(api.POST('/api/account/totp/remove', { headers, body: { password } }))
          }
          onDone={() => done(null)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'renew' ? (
        <ProofDialog
          title={t('codes.renew')}
          words={t('codes.renew-words')}
          action={t('codes.renew')}
          act={(password, headers) =>
            unwrap(api.POST('/api/account/recovery-codes', { headers, body: { password } }))
          }
          onDone={({ codes: fresh }) => done(fresh)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {codes ? <RecoveryCodes codes={codes} onClose={() => setCodes(null)} /> : null}
    </>
  );
}
