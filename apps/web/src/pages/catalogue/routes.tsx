import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';
import { readCatalogueSearch } from './search.js';

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog',
    validateSearch: readCatalogueSearch,
    component: lazyRouteComponent(() => import('./list.js'), 'CatalogueList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/baru',
    component: lazyRouteComponent(() => import('./edit.js'), 'NewEntry'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/$id',
    component: lazyRouteComponent(() => import('./entry.js'), 'Entry'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/$id/ubah',
    component: lazyRouteComponent(() => import('./edit.js'), 'EditEntry'),
  }),
] as const;
