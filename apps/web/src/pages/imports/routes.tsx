import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';
import { readImportSearch } from './search.js';

export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/impor',
    component: lazyPage(() => import('./upload.js'), 'Upload'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/katalog/impor/$id',
    validateSearch: readImportSearch,
    component: lazyPage(() => import('./conversation.js'), 'Conversation'),
  }),
] as const;
