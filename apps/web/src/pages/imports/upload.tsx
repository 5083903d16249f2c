import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { mayWriteCatalogue, mayWriteFor } from '../../api/access.js';
import { api, asBinary, multipart, unwrap } from '../../api/client.js';
import { fieldErrors } from '../../api/fields.js';
import { agenciesQuery, useMe } from '../../api/queries.js';
import { useWrite } from '../../api/write.js';
import { EmptyState } from '../../components/empty-state.js';
import { FileDrop } from '../../components/file-drop.js';
import { ButtonLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCommonTexts } from '../../i18n/common.js';
import { Steps } from './steps.js';
import { useTexts } from './texts.js';
import classes from './imports.module.css';

/** The first step: which file, and whose are the rows that do not say. */
export function Upload() {
  const t = useTexts();
  const common = useCommonTexts();
  const me = useMe();
  const navigate = useNavigate();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const owners = agencies.filter((agency) => agency.active && mayWriteFor(me, agency.id, agencies));
  const [file, setFile] = useState<File | null>(null);
  const [chosenOwner, setChosenOwner] = useState<string | null>(null);
  const owner = chosenOwner ?? (owners.length === 1 ? (owners[0]?.id ?? null) : null);

  const start = useWrite((input: { file: File; defaultAgencyId: string | undefined }, headers) =>
    unwrap(
      api.POST('/api/applications/imports', {
        headers,
        body: { ...input, file: asBinary(input.file) },
        ...multipart,
      }),
    ),
  );
  const send = () => {
    if (!file) return;
    start.mutate(
      { file, defaultAgencyId: owner ?? undefined },
      { onSuccess: ({ id }) => void navigate({ to: '/katalog/impor/$id', params: { id } }) },
    );
  };

  const header = (
    <PageHeader
      title={t('title')}
      crumb={t('crumb')}
      crumbs={[{ label: common('nav.catalogue'), to: '/katalog' }]}
      subtitle={t('subtitle')}
    />
  );
  if (me && !mayWriteCatalogue(me)) {
    return (
      <>
        {header}
        <EmptyState
          title={t('upload.forbidden')}
          action={
            <ButtonLink to="/katalog" variant="default">
              {t('upload.to-list')}
            </ButtonLink>
          }
        />
      </>
    );
  }

  return (
    <>
      {header}
      <Steps current="upload" />
      <ProblemAlert problem={start.error} />
      <Panel>
        <div className={classes.upload}>
          <FileDrop
            label={t('upload.file')}
            accept=".xlsx,.csv"
            hint={t('upload.hint')}
            file={file}
            disabled={start.isPending}
            onFile={setFile}
          />
          <Select
            label={t('upload.default')}
            description={t('upload.default-hint')}
            placeholder={t('upload.choose')}
            searchable
            clearable
            data={owners.map(({ id, name }) => ({ value: id, label: name }))}
            value={owner}
            onChange={setChosenOwner}
            error={fieldErrors(start.error)['defaultAgencyId']}
          />
          <div>
            <Button onClick={send} disabled={!file} loading={start.isPending}>
              {t('upload.start')}
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title={t('upload.samples')}>
        <ul className={classes.samples}>
          <li>
            <a href="/api/samples/catalogue.xlsx" download>
              {t('upload.sample-blank')}
            </a>
          </li>
          <li>
            <a href="/api/samples/catalogue-banten-2017.xlsx" download>
              {t('upload.sample-banten')}
            </a>
          </li>
        </ul>
      </Panel>
    </>
  );
}
