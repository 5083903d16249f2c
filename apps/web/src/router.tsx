import { createRouter } from '@tanstack/react-router';
import { administrationRoutes } from './pages/administration/routes.js';
import { assessmentRoutes } from './pages/assessments/routes.js';
import { catalogueRoutes } from './pages/catalogue/routes.js';
import { exchangeRoutes } from './pages/exchange/routes.js';
import { governmentRoutes } from './pages/governments/routes.js';
import { homeRoutes } from './pages/home/routes.js';
import { importRoutes } from './pages/imports/routes.js';
import { writeSearch } from './api/search.js';
import { Crash } from './shell/crash.js';
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
  // Plain words in the address: a link is read by people too.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: writeSearch,
  defaultPendingComponent: () => <SkeletonRows />,
  // A page that cannot be drawn leaves the shell around it.
  defaultErrorComponent: Crash,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
