import { useMemo } from 'react';
import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useShowBreadcrumbs } from '../../components/breadcrumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SkeletonRows } from '../../components/skeleton-rows.js';
import { chapterText } from './chapters.js';
import { Parts } from './chapter.js';
import classes from './guide.module.css';
import { readMarkdown } from './markdown.js';
import { useTexts } from './texts.js';

const chapterQuery = (name: string) =>
  queryOptions({ queryKey: ['guide', name], queryFn: () => chapterText(name), staleTime: Infinity });

/** The way in: chapters by task, sheets by role. */
export function GuideIndex() {
  return <Chapter name="README" />;
}

export function GuideChapter() {
  const { chapter } = useParams({ strict: false });
  return <Chapter name={chapter ?? ''} />;
}

/** What one role owes and where to click, on one sheet of paper. */
export function RoleSheet() {
  const t = useTexts();
  const { role } = useParams({ strict: false });
  return (
    <div className={classes.sheet}>
      <div className={classes.tools} data-screen-only>
        <span>{t('sheet.words')}</span>
        <Button onClick={() => window.print()}>{t('sheet.print')}</Button>
      </div>
      <Chapter name={`peran/${role ?? ''}`} />
    </div>
  );
}

function Chapter({ name }: { name: string }) {
  const t = useTexts();
  const { data, error, refetch } = useQuery(chapterQuery(name));
  const blocks = useMemo(() => (data ? readMarkdown(data) : []), [data]);
  const [head] = blocks;
  const title = head?.kind === 'heading' ? head.text : t('title');
  const home = { label: t('title'), to: '/panduan' };
  useShowBreadcrumbs(name === 'README' ? [{ label: t('title') }] : [home, { label: title }]);
  if (error) return <Unread problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows />;
  if (data === null) return <Unknown />;
  return (
    <article className={classes.chapter} lang="id">
      {name === 'README' ? null : (
        <p className={classes.back} data-screen-only>
          <TextLink to="/panduan">{t('back')}</TextLink>
        </p>
      )}
      <Parts blocks={blocks} />
    </article>
  );
}

function Unread({ problem, onRetry }: { problem: Error; onRetry: () => void }) {
  const t = useTexts();
  return (
    <>
      <Title order={1}>{t('title')}</Title>
      <ProblemAlert problem={problem} onRetry={onRetry} />
    </>
  );
}

function Unknown() {
  const t = useTexts();
  return (
    <>
      <Title order={1}>{t('title')}</Title>
      <EmptyState title={t('unknown')} action={<TextLink to="/panduan">{t('back')}</TextLink>} />
    </>
  );
}
