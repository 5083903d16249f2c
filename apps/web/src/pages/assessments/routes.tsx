import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';
import { readBoardSearch, readResultSearch } from './search.js';

/** The pages of this folder; each is fetched when it is first opened. */
export const assessmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian',
    component: lazyRouteComponent(() => import('./overview.js'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id',
    validateSearch: readBoardSearch,
    component: lazyRouteComponent(() => import('./board/board.js'), 'Board'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id/indikator/$code',
    component: lazyRouteComponent(() => import('./indicator/indicator.js'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian/$id/hasil',
    validateSearch: readResultSearch,
    component: lazyRouteComponent(() => import('./result/result.js'), 'Result'),
  }),
] as const;
