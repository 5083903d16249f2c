import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readNoticesSearch } from './search.js';

export const noticeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pemberitahuan',
    validateSearch: readNoticesSearch,
    component: lazyPage(() => import('./notices.js'), 'Notices'),
  }),
] as const;
