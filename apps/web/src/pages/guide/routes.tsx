import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

export const guideRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/panduan',
    component: lazyPage(() => import('./guide.js'), 'GuideIndex'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/panduan/$chapter',
    component: lazyPage(() => import('./guide.js'), 'GuideChapter'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/panduan/peran/$role',
    component: lazyPage(() => import('./guide.js'), 'RoleSheet'),
  }),
] as const;
