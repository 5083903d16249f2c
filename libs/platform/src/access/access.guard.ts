import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestContext } from '../bus/context.js';
import { Problem } from '../problems/problem.js';
import { ACCESS, PUBLIC, mayCall, type AccessRule } from './access.js';
import { TokenVerifier } from './token-verifier.js';

/** Closed by default: a handler that says neither @Access nor @Public answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const context = execution.switchToRpc().getContext<RequestContext>();
    const handler = execution.getHandler();
    if (context.token) context.caller = await this.tokens.verify(context.token);
    if (this.reflector.get<boolean>(PUBLIC, handler)) return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, handler);
    if (!rule) throw new Problem('common.forbidden');
    if (!mayCall(context.signedIn, rule)) throw new Problem('common.forbidden');
    return true;
  }
}
