import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readCatalogueSearch } from './search.js';

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog',
    validateSearch: readCatalogueSearch,
    component: lazyPage(() => import('./list.js'), 'CatalogueList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/baru',
    component: lazyPage(() => import('./edit.js'), 'NewEntry'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/$id',
    component: lazyPage(() => import('./entry.js'), 'Entry'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/$id/ubah',
    component: lazyPage(() => import('./edit.js'), 'EditEntry'),
  }),
] as const;
