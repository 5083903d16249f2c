import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readTrailSearch } from './search.js';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/jejak-audit',
    validateSearch: readTrailSearch,
    component: lazyPage(() => import('./trail.js'), 'Trail'),
  }),
] as const;
