import { createRoute } from '@tanstack/react-router';
import { text } from '../../api/search.js';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

export const documentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/kop',
    validateSearch: (search: Record<string, unknown>): { agency?: string } => ({
      agency: text(search.agency),
    }),
    component: lazyPage(() => import('./letterhead.js'), 'Letterhead'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/sk/$id',
    component: lazyPage(() => import('./decree.js'), 'Decree'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/petikan',
    validateSearch: (search: Record<string, unknown>): { application?: string; cursor?: string } => ({
      application: text(search.application),
      cursor: text(search.cursor),
    }),
    component: lazyPage(() => import('./signed-extracts.js'), 'SignedExtracts'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/periksa-tanda-tangan',
    component: lazyPage(() => import('./check.js'), 'Check'),
  }),
] as const;
