import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root.js';
import { readImportSearch } from './search.js';

export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/impor',
    component: lazyRouteComponent(() => import('./upload.js'), 'Upload'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/impor/$id',
    validateSearch: readImportSearch,
    component: lazyRouteComponent(() => import('./conversation.js'), 'Conversation'),
  }),
] as const;
