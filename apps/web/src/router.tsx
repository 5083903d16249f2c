import { createRouter } from '@tanstack/react-router';
import { administrationRoutes } from './pages/administration/routes.js';
import { assessmentRoutes } from './pages/assessments/routes.js';
import { catalogueRoutes } from './pages/catalogue/routes.js';
import { exchangeRoutes } from './pages/exchange/routes.js';
import { governmentRoutes } from './pages/governments/routes.js';
import { homeRoutes } from './pages/home/routes.js';
import { importRoutes } from './pages/imports/routes.js';
import { rootRoute } from './shell/root.js';
import { SkeletonRows } from './components/skeleton-rows.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...catalogueRoutes,
    ...importRoutes,
    ...assessmentRoutes,
    ...exchangeRoutes,
    ...governmentRoutes,
    ...administrationRoutes,
  ]),
  defaultPendingComponent: () => <SkeletonRows />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
