import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

export const statusRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/keadaan',
    component: lazyPage(() => import('./status.js'), 'Status'),
  }),
] as const;
