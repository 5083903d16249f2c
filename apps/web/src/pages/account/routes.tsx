import { createRoute } from '@tanstack/react-router';
import { text } from '../../api/search.js';
import { lazyPage } from '../../shell/lazy-page.js';
import { rootRoute } from '../../shell/root.js';

export interface CursorSearch {
  cursor?: string;
}

export interface SafetySearch extends CursorSearch {
  q?: string;
}

const readCursor = (search: Record<string, unknown>): CursorSearch => ({ cursor: text(search['cursor']) });

const readSafety = (search: Record<string, unknown>): SafetySearch => ({
  ...readCursor(search),
  q: text(search['q']),
});

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/akun',
    validateSearch: readCursor,
    component: lazyPage(() => import('./account.js'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/masuk',
    validateSearch: readSafety,
    component: lazyPage(() => import('./safety.js'), 'SafetyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administrasi/masuk/$id',
    validateSearch: readCursor,
    component: lazyPage(() => import('./person-safety.js'), 'PersonSafetyPage'),
  }),
] as const;
