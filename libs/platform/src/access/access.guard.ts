import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Rpc } from '@selaras/contracts';
import type { RequestContext } from '../bus/context.js';
import { HANDLED } from '../bus/handle.js';
import { Problem } from '../problems/problem.js';
import { ACCESS, PUBLIC, mayCall, openingPosition, type AccessRule } from './access.js';
import { actingIn } from './mandates.js';
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
    const contract = this.reflector.get<Rpc<object, object> | undefined>(HANDLED, handler);
    if (!rule || !contract) throw new Problem('common.forbidden');
    context.caller = actingIn(context.signedIn, rule, contract);
    if (!mayCall(context.caller, rule)) throw new Problem('common.forbidden');
    context.position = openingPosition(context.caller, rule);
    return true;
  }
}
