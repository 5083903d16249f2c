import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readClientsSearch } from './clients-queries.js';
import { readAgencySearch, readPeopleSearch } from './search.js';

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi',
    validateSearch: readAgencySearch,
    component: lazyPage(() => import('./agencies.js'), 'Agencies'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/orang',
    validateSearch: readPeopleSearch,
    component: lazyPage(() => import('./people.js'), 'People'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/mitra',
    component: lazyPage(() => import('./peers.js'), 'Peers'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/klien',
    validateSearch: readClientsSearch,
    component: lazyPage(() => import('./clients.js'), 'Clients'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/masuk-aplikasi',
    validateSearch: readClientsSearch,
    component: lazyPage(() => import('./clients-sign-in.js'), 'SignInClients'),
  }),
] as const;
