import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readBoardSearch, readResultSearch } from './search.js';

/** The pages of this folder; each is fetched when it is first opened. */
export const assessmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian',
    component: lazyPage(() => import('./overview.js'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id',
    validateSearch: readBoardSearch,
    component: lazyPage(() => import('./board/board.js'), 'Board'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id/indikator/$code',
    component: lazyPage(() => import('./indicator/indicator.js'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id/hasil',
    validateSearch: readResultSearch,
    component: lazyPage(() => import('./result/result.js'), 'Result'),
  }),
] as const;
