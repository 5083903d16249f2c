import { createRoute } from '@tanstack/react-router';
import { text } from '../../api/search.js';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

export const delegationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pelimpahan',
    validateSearch: (search: Record<string, unknown>): { cursor?: string } => ({
      cursor: text(search['cursor']),
    }),
    component: lazyPage(() => import('./delegations.js'), 'Delegations'),
  }),
] as const;
