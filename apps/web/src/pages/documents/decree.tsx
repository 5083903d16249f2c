import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole } from '../../api/access.js';
import { api, unwrap } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { DecreeForm } from './decree-form.js';
import { DecreeWords } from './decree-words.js';
import { decreeKey } from './keys.js';
import { SignForm } from './sign-form.js';
import { SignedPaper } from './signed-paper.js';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';
import classes from './documents.module.css';

const FORMATS = ['pdf', 'docx', 'srikandi'] as const;
const route = getRouteApi('/administrasi/sk/$id');

function ConceptMenu({ id }: { id: string }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">
          {t('decree.download')}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={`/api/decrees/${id}/concept?format=${format}`} download>
            {t(`decree.download-${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The decree by which a person holds a position: from the concept to the signed paper. */
export function Decree() {
  const { id } = route.useParams();
  return <DecreePage key={id} id={id} />;
}

function DecreePage({ id }: { id: string }) {
  const t = useTexts();
  const {
    data: decree,
    error,
    refetch,
  } = useQuery({
    queryKey: decreeKey(id),
    queryFn: () => unwrap(api.GET('/api/decrees/{id}', { params: { path: { id } } })),
  });
  if (decree) return <DecreeBody decree={decree} />;
  if (!error) return <SkeletonRows rows={10} />;
  return (
    <>
      <PageHeader title={t('decree.title')} />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    </>
  );
}

function DecreeBody({ decree }: { decree: DecreeView }) {
  const t = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState<'content' | 'signed' | null>(null);
  const mayWrite = hasRole(useMe(), 'administrator');
  const draft = decree.state === 'draft';
  const term = t('decree.term', {
    from: format.day(decree.from),
    until: decree.until ? format.day(decree.until) : t('decree.open-end'),
  });
  return (
    <>
      <PageHeader
        title={t('decree.of', { person: decree.personName, position: decree.position })}
        crumb={t('decree.title')}
        crumbs={[{ label: t('decree.people'), to: '/administrasi/orang' }]}
        subtitle={
          <>
            <StateBadge tone={draft ? 'warning' : 'success'}>{t(`decree.state.${decree.state}`)}</StateBadge>{' '}
            {[decree.agencyName, term].filter(Boolean).join(' · ')}
          </>
        }
        actions={
          mayWrite ? (
            <>
              {draft ? <ConceptMenu id={decree.id} /> : null}
              <Button variant={draft ? 'filled' : 'default'} onClick={() => setOpen('signed')}>
                {t(draft ? 'sign.add' : 'sign.again')}
              </Button>
            </>
          ) : null
        }
      />
      <div className={classes.columns}>
        <Panel
          title={t('decree.content')}
          aside={
            mayWrite && draft ? (
              <Button variant="default" onClick={() => setOpen('content')}>
                {t('decree.edit')}
              </Button>
            ) : null
          }
        >
          <DecreeWords decree={decree} />
        </Panel>
        <div className={classes.stack}>
          {draft ? (
            <Panel title={t('decree.steps')}>
              <ol className={classes.steps}>
                <li>{t('decree.step-content')}</li>
                <li>{t('decree.step-concept')}</li>
                <li>{t('decree.step-signed')}</li>
              </ol>
              <div className={classes.muted}>
                {decree.conceptMadeAt
                  ? t('decree.concept', {
                      version: decree.conceptVersion,
                      moment: format.moment(decree.conceptMadeAt),
                    })
                  : t('decree.no-concept')}
              </div>
            </Panel>
          ) : null}
          <Panel
            title={t('sign.title')}
            aside={<TextLink to="/periksa-tanda-tangan">{t('check.link')}</TextLink>}
          >
            <SignedPaper decree={decree} />
          </Panel>
        </div>
      </div>
      {open === 'content' ? <DecreeForm decree={decree} onClose={() => setOpen(null)} /> : null}
      {open === 'signed' ? <SignForm decree={decree} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
