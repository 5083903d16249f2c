import { createRoute } from '@tanstack/react-router';
import { oneOf, text } from '../../api/search.js';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { REQUEST_STATES } from './queries.js';

const readCursor = (search: Record<string, unknown>): { cursor?: string } => ({
  cursor: text(search['cursor']),
});

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/akun/data-pribadi',
    validateSearch: readCursor,
    component: lazyPage(() => import('./own-data.js'), 'OwnData'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pdp',
    validateSearch: (
      search: Record<string, unknown>,
    ): { cursor?: string; state?: (typeof REQUEST_STATES)[number] } => ({
      ...readCursor(search),
      state: oneOf(REQUEST_STATES, search['state']),
    }),
    component: lazyPage(() => import('./requests.js'), 'Requests'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pdp/permintaan/$id',
    component: lazyPage(() => import('./request.js'), 'Request'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pdp/kegagalan',
    validateSearch: readCursor,
    component: lazyPage(() => import('./breaches.js'), 'Breaches'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pdp/kegagalan/$id',
    component: lazyPage(() => import('./breach.js'), 'BreachPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pdp/inventaris',
    component: lazyPage(() => import('./inventory.js'), 'Inventory'),
  }),
] as const;
