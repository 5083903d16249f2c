import { lazyRouteComponent } from '@tanstack/react-router';
import { whenReachable } from './line.js';

/** A page fetched when it is first opened. A cut line leaves the skeleton up: the shell and what was typed stay. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => whenReachable(load), name);
