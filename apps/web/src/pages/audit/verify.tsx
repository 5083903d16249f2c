import { useState } from 'react';
import { Button } from '@mantine/core';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { verifyTrail, type Verification } from './queries.js';
import { SERVICES, type Service } from './search.js';
import { useTexts, useWordsOrCode } from './texts.js';
import classes from './audit.module.css';

const HASH_SHOWN = 12;

interface Run {
  found: Partial<Record<Service, Verification>>;
  running: Service | null;
  error: unknown;
  endedAt: string | null;
}

/** Verifies every service's trail in turn. */
export function useVerification(): {
  run: Run | null;
  start: () => void;
  close: () => void;
} {
  const [run, setRun] = useState<Run | null>(null);
  const start = () => {
    setRun({ found: {}, running: SERVICES[0], error: null, endedAt: null });
    const note = (change: (before: Run) => Run) => setRun((before) => before && change(before));
    const all = async () => {
      for (const service of SERVICES) {
        note((before) => ({ ...before, running: service }));
        await verifyTrail(service, (part) =>
          note((before) => ({ ...before, found: { ...before.found, [service]: part } })),
        );
      }
    };
    all()
      .catch((error: unknown) => note((before) => ({ ...before, error })))
      .finally(() => note((before) => ({ ...before, running: null, endedAt: new Date().toISOString() })));
  };
  return { run, start, close: () => setRun(null) };
}

/** What one service's chain says of itself. */
function Trail({ service, found, running }: { service: string; found?: Verification; running: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const wordsOrCode = useWordsOrCode();
  const name = wordsOrCode('service', service);
  if (!found || (running && !found.finished)) {
    return (
      <li>
        <strong>{name}</strong>
        <span className={classes.muted}>
          {running
            ? t('verify.running', {
                service: name,
                checked: format.number(found?.checked ?? 0),
                total: format.number(found?.total ?? 0),
              })
            : t('verify.waiting')}
        </span>
      </li>
    );
  }
  const { broken, unsealed, head } = found;
  return (
    <li>
      <strong>{name}</strong>
      <StateBadge tone={broken ? 'danger' : 'success'}>
        {broken
          ? t(`fault.${broken.fault}`, {
              sequence: format.number(broken.sequence ?? 0),
              position: format.number(broken.position ?? 0),
            })
          : t('verify.service-intact', { checked: format.number(found.checked) })}
      </StateBadge>
      {unsealed > 0 ? (
        <span className={classes.muted}>{t('verify.unsealed', { unsealed: format.number(unsealed) })}</span>
      ) : null}
      {head ? (
        <span className={classes.muted} title={head.hash}>
          {t('verify.head', { hash: head.hash.slice(0, HASH_SHOWN) })}
        </span>
      ) : null}
    </li>
  );
}

/** The verdict in one sentence, and behind it what each service's chain says. */
export function VerificationResult({ run, onClose }: { run: Run; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const found = Object.values(run.found);
  const broken = found.some((one) => one.broken);
  const whole = run.endedAt !== null && !run.error && !broken;
  const checked = found.reduce((sum, one) => sum + one.checked, 0);
  return (
    <div className={classes.verification}>
      <Panel
        title={t('verify.title')}
        aside={
          run.running ? null : (
            <Button variant="subtle" size="compact-sm" onClick={onClose}>
              {t('verify.close')}
            </Button>
          )
        }
      >
        <div role="status">
          {broken ? (
            <>
              <p className={classes.verdict}>{t('verify.broken')}</p>
              <p>{t('verify.broken-detail')}</p>
            </>
          ) : null}
          {whole ? (
            <>
              <p className={classes.verdict}>{t('verify.intact')}</p>
              <div>
                {t('verify.intact-detail', {
                  checked: format.number(checked),
                  moment: format.moment(run.endedAt ?? ''),
                })}
              </div>
            </>
          ) : null}
        </div>
        <ProblemAlert problem={run.error} />
        <ul className={classes.trails}>
          {SERVICES.map((service) => (
            <Trail
              key={service}
              service={service}
              found={run.found[service]}
              running={run.running === service}
            />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
