import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readGovernmentsSearch, readHoldingsSearch } from './search.js';

/** The pages of a province: its governments and the joint catalogue; each is fetched when it is first opened. */
export const governmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pemerintah-daerah',
    validateSearch: readGovernmentsSearch,
    component: lazyPage(() => import('./governments.js'), 'Governments'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pemerintah-daerah/$code',
    component: lazyPage(() => import('./government.js'), 'Government'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog-gabungan',
    validateSearch: readHoldingsSearch,
    component: lazyPage(() => import('./holdings.js'), 'Holdings'),
  }),
] as const;
