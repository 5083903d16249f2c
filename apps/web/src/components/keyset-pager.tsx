import { Button } from '@mantine/core';
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useFormat } from '../format/use-format.js';
import { useCommonTexts } from '../i18n/common.js';
import classes from './keyset-pager.module.css';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many list pages were turned to get here; going back retraces them. */
    pagesTurned?: number;
  }
}

interface KeysetPagerProps {
  shown: number;
  matched?: { count: number; more: boolean };
  /** The cursor this page was asked with. */
  cursor: string | undefined;
  nextCursor: string | null | undefined;
}

/** Turns pages by cursor, kept in the address as `cursor`. */
export function KeysetPager({ shown, matched, cursor, nextCursor }: KeysetPagerProps) {
  const t = useCommonTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const router = useRouter();
  const turned = useRouterState({ select: (state) => state.location.state.pagesTurned ?? 0 });

  const goTo = (next: string | undefined) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, cursor: next }),
      state: (before: object) => ({ ...before, pagesTurned: next ? turned + 1 : 0 }),
    } as never);
  const goBack = () => (turned > 0 ? router.history.back() : goTo(undefined));

  const line = matched
    ? t(matched.more ? 'pager.of-more' : 'pager.of', {
        shown: format.number(shown),
        total: format.number(matched.count),
      })
    : t('pager.shown', { shown: format.number(shown) });

  return (
    <nav className={classes.pager} aria-label={t('pager.label')}>
      <span>{line}</span>
      <span className={classes.buttons} data-screen-only>
        {cursor ? (
          <Button variant="subtle" size="compact-sm" onClick={goBack}>
            {t('pager.previous')}
          </Button>
        ) : null}
        {nextCursor ? (
          <Button variant="subtle" size="compact-sm" onClick={() => goTo(nextCursor)}>
            {t('pager.next')}
          </Button>
        ) : null}
      </span>
    </nav>
  );
}
