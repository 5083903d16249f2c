import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { useFormat } from '../../format/use-format.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordForm } from './password-form.js';
import { accountQuery, type ForeignAccount } from './queries.js';
import { SecondFactor } from './second-factor.js';
import { useTexts } from './texts.js';
import classes from './account.module.css';

/** Accounts elsewhere that sign this person in. */
function ForeignAccounts({ accounts }: { accounts: readonly ForeignAccount[] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Panel title={t('foreign.title')}>
      <p className={classes.words}>{t('foreign.words')}</p>
      <ul className={classes.plain}>
        {accounts.map(({ id, label, identifier, usedAt }) => (
          <li key={id}>
            <strong>{label}</strong> {identifier}{' '}
            <span className={classes.muted}>
              {usedAt ? t('foreign.used', { moment: format.moment(usedAt) }) : t('foreign.unused')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What protects one's own account, and where it is in use. */
export function AccountPage() {
  const t = useTexts();
  const { data: account, error, refetch } = useQuery(accountQuery);
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={account ? t('subtitle', { username: account.username }) : null}
      />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {changed ? (
        <div className={classes.done} role="status">
          {t('password.done')}
        </div>
      ) : null}
      {account ? (
        <div className={classes.grid}>
          <div>
            <Panel title={t('password.title')}>
              <p className={classes.words}>{t(account.hasPassword ? 'password.words' : 'password.none')}</p>
              {account.hasPassword ? (
                <div className={classes.buttons}>
                  <Button onClick={() => setChanging(true)}>{t('password.change')}</Button>
                </div>
              ) : null}
            </Panel>
          </div>
          <div>
            <SecondFactor account={account} />
          </div>
          <div>
            {account.foreignAccounts.length > 0 ? (
              <ForeignAccounts accounts={account.foreignAccounts} />
            ) : null}
            <Panel title={t('privacy.title')}>
              <p className={classes.words}>{t('privacy.words')}</p>
              <div className={classes.buttons}>
                <ButtonLink to="/akun/data-pribadi" variant="default">
                  {t('privacy.open')}
                </ButtonLink>
              </div>
            </Panel>
            <Panel title={t('applications.title')}>
              <p className={classes.words}>{t('applications.words')}</p>
              <div className={classes.buttons}>
                <ButtonLink to="/akun/aplikasi" variant="default">
                  {t('applications.open')}
                </ButtonLink>
              </div>
            </Panel>
          </div>
        </div>
      ) : error ? null : (
        <SkeletonRows />
      )}
      <OwnSessions />
      {changing && account ? (
        <PasswordForm
          username={account.username}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            setChanged(true);
          }}
        />
      ) : null}
    </>
  );
}
