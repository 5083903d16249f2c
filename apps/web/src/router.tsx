import { createRouter } from '@tanstack/react-router';
import { administrationRoutes } from './pages/administration/routes.js';
import { accountRoutes } from './pages/account/routes.js';
import { signedInToRoutes } from './pages/account/signed-in-to.routes.js';
import { positionRoutes } from './pages/administration/positions.routes.js';
import { assessmentRoutes } from './pages/assessments/routes.js';
import { auditRoutes } from './pages/audit/routes.js';
import { catalogueRoutes } from './pages/catalogue/routes.js';
import { documentRoutes } from './pages/documents/routes.js';
import { delegationRoutes } from './pages/delegations/routes.js';
import { exchangeRoutes } from './pages/exchange/routes.js';
import { governmentRoutes } from './pages/governments/routes.js';
import { guideRoutes } from './pages/guide/routes.js';
import { homeRoutes } from './pages/home/routes.js';
import { jobRoutes } from './pages/jobs/routes.js';
import { noticeRoutes } from './pages/notices/routes.js';
import { importRoutes } from './pages/imports/routes.js';
import { privacyRoutes } from './pages/privacy/routes.js';
import { statusRoutes } from './pages/status/routes.js';
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
    ...statusRoutes,
    ...positionRoutes,
    ...delegationRoutes,
    ...accountRoutes,
    ...signedInToRoutes,
    ...jobRoutes,
    ...noticeRoutes,
    ...auditRoutes,
    ...documentRoutes,
    ...privacyRoutes,
    ...guideRoutes,
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
