import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readMailSearch } from './search.js';

export const jobRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/pekerjaan',
    component: lazyPage(() => import('./jobs.js'), 'Jobs'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/surel',
    validateSearch: readMailSearch,
    component: lazyPage(() => import('./mail.js'), 'OutgoingMail'),
  }),
] as const;
