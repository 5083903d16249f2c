import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';

/** The pages of this folder; each is fetched when it is first opened. */
export const assessmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/penilaian',
    component: lazyRouteComponent(() => import('./overview.js'), 'Overview'),
  }),
] as const;
