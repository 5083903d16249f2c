import { createRoute } from '@tanstack/react-router';
import { text } from '../../api/search.js';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

const readSearch = (search: Record<string, unknown>): { cursor?: string } => ({
  cursor: text(search['cursor']),
});

export const signedInToRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/akun/aplikasi',
    validateSearch: readSearch,
    component: lazyPage(() => import('./signed-in-to.js'), 'SignedInToPage'),
  }),
] as const;
