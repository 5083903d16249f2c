import { useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { mayWriteWholeCatalogue } from '../../api/access.js';
import { useMe } from '../../api/queries.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { KeysetPager } from '../../components/keyset-pager.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { PageHeader } from '../../components/page-header.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { SignExtractForm } from './sign-extract-form.js';
import { SignedBy, SignedFile, SignedStanding, signedExtractsQuery } from './signed-extract-parts.js';
import { useTexts } from './texts.js';
import type { SignedExtract } from './types.js';
import classes from './documents.module.css';

const PAGE = 25;
const route = getRouteApi('/katalog/petikan');

/** What it is of; an entry that is still there can be looked at. */
function Covers({ signed: { applicationId, covers } }: { signed: SignedExtract }) {
  return applicationId ? (
    <TextLink to="/katalog/$id" params={{ id: applicationId }}>
      {covers}
    </TextLink>
  ) : (
    <>{covers}</>
  );
}

/** The register of the extracts that came back signed. */
export function SignedExtracts() {
  const t = useTexts();
  const format = useFormat();
  const { application, cursor } = route.useSearch();
  const [uploading, setUploading] = useState(false);
  const { data, error, refetch } = useQuery({
    ...signedExtractsQuery({ application, cursor, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const mayUpload = mayWriteWholeCatalogue(useMe());
  const upload = mayUpload ? (
    <Button onClick={() => setUploading(true)}>{t('extract.sign-list')}</Button>
  ) : null;
  const columns: Column<SignedExtract>[] = [
    { key: 'number', header: t('extract.number'), cell: ({ number }) => <strong>{number}</strong> },
    { key: 'day', header: t('extract.day'), cell: ({ day }) => format.day(day) },
    {
      key: 'covers',
      header: t('extract.covers'),
      width: '28%',
      cell: (signed) => <Covers signed={signed} />,
    },
    { key: 'by', header: t('sign.signer'), cell: (signed) => <SignedBy signed={signed} /> },
    {
      key: 'standing',
      header: t('extract.standing'),
      cell: (signed) => <SignedStanding signed={signed} />,
    },
    {
      key: 'file',
      header: t('extract.file'),
      hideHeader: true,
      cell: (signed) => <SignedFile signed={signed} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('extract.signed')}
        crumbs={[{ label: t('extract.catalogue'), to: '/katalog' }]}
        subtitle={
          application ? (
            <>
              {t('extract.of-one-entry')} · <TextLink to="/katalog/petikan">{t('extract.show-all')}</TextLink>
            </>
          ) : (
            t('extract.signed-subtitle')
          )
        }
        actions={upload}
      />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {error && !data ? null : (
        <DataTable
          caption={t('extract.signed')}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          card={(signed) => (
            <>
              <div className={classes.top}>
                <strong>{signed.number}</strong>
                <SignedStanding signed={signed} />
              </div>
              <div>{format.day(signed.day)}</div>
              <div>
                <Covers signed={signed} />
              </div>
              <SignedBy signed={signed} />
              <SignedFile signed={signed} />
            </>
          )}
          empty={
            <EmptyState
              title={t('extract.empty-title')}
              action={
                <ButtonLink to="/katalog" variant="default">
                  {t('extract.to-catalogue')}
                </ButtonLink>
              }
            >
              {t('extract.empty')}
            </EmptyState>
          }
        />
      )}
      {data && data.items.length > 0 ? (
        <KeysetPager shown={data.items.length} cursor={cursor} nextCursor={data.nextCursor} />
      ) : null}
      {uploading ? <SignExtractForm onClose={() => setUploading(false)} /> : null}
    </>
  );
}
