import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';
import { readAgencySearch, readPeopleSearch } from './search.js';

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi',
    validateSearch: readAgencySearch,
    component: lazyRouteComponent(() => import('./agencies.js'), 'Agencies'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/orang',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./people.js'), 'People'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/mitra',
    component: lazyRouteComponent(() => import('./peers.js'), 'Peers'),
  }),
] as const;
