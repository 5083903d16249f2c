import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readEntriesSearch } from './address.js';

/** The pages of this folder; each is fetched when it is first opened. */
export const exchangeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pertukaran',
    component: lazyPage(() => import('./overview.js'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pertukaran/$direction/$peer',
    validateSearch: readEntriesSearch,
    component: lazyPage(() => import('./entries.js'), 'Entries'),
  }),
] as const;
