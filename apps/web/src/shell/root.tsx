import { createRootRoute } from '@tanstack/react-router';
import { Crash } from './crash.js';
import { Missing } from './missing.js';
import { Shell } from './shell.js';

/** The frame around every page; each page folder hangs its routes below it. */
export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: Crash,
  notFoundComponent: Missing,
});
