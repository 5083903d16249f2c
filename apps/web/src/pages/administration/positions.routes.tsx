import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readImportSearch } from '../imports/search.js';
import { readPositionsSearch } from './positions-search.js';

export const positionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/jabatan',
    validateSearch: readPositionsSearch,
    component: lazyPage(() => import('./positions.js'), 'Positions'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/jabatan/$id',
    component: lazyPage(() => import('./position.js'), 'PositionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/orang/$id',
    component: lazyPage(() => import('./person.js'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/impor',
    component: lazyPage(() => import('./people-import.js'), 'PeopleImportStart'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/impor/$id',
    validateSearch: readImportSearch,
    component: lazyPage(() => import('./people-import-conversation.js'), 'PeopleImportConversation'),
  }),
] as const;
