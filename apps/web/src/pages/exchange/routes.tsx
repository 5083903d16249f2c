import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';
import { readEntriesSearch } from './address.js';

/** The pages of this folder; each is fetched when it is first opened. */
export const exchangeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pertukaran',
    component: lazyRouteComponent(() => import('./overview.js'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pertukaran/$direction/$peer',
    validateSearch: readEntriesSearch,
    component: lazyRouteComponent(() => import('./entries.js'), 'Entries'),
  }),
] as const;
