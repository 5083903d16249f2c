import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Caller, Role, Scope } from '@selaras/contracts';
import { Problem } from '../problems/problem.js';

/**
 * Who may ask: a person in one of these positions (`any`: in whatever position; `self`: any person signed in, also
 * without a position, about themselves alone), or a machine with one of these scopes.
 */
export interface AccessRule {
  roles: readonly Role[] | 'any' | 'self';
  scopes?: readonly Scope[];
  /** The handler keeps a machine that is cut to one agency to that agency; otherwise such a machine gets no answer. */
  cutToAgency?: boolean;
}

export const ACCESS = 'selaras:access';
export const PUBLIC = 'selaras:public';

/** Opens a handler to these callers. The object itself is checked in the service. */
export const Access = (rule: AccessRule): CustomDecorator => SetMetadata(ACCESS, rule);

/** Opens a handler to everyone, signed in or not: only where the credential is in the body or nothing is secret. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

export const holdsRole = (caller: Caller, ...roles: Role[]): boolean =>
  caller.positions.some((position) => roles.includes(position.role));

export function mayCall(caller: Caller, rule: AccessRule): boolean {
  if (caller.kind === 'client') {
    if (caller.onlyAgencyId && !rule.cutToAgency) return false;
    return (rule.scopes ?? []).some((scope) => caller.scopes.includes(scope));
  }
  if (rule.roles === 'self') return caller.kind === 'person';
  return rule.roles === 'any' ? caller.positions.length > 0 : holdsRole(caller, ...rule.roles);
}

/** Title of the position that lets the caller in; where any will do, the first. */
export function openingPosition({ positions }: Caller, { roles }: AccessRule): string | null {
  const opens = (role: Role): boolean => typeof roles === 'string' || roles.includes(role);
  return positions.find(({ role }) => opens(role))?.title ?? null;
}

/** @throws Problem `common.forbidden` */
export function requireRole(caller: Caller, ...roles: Role[]): void {
  if (!holdsRole(caller, ...roles)) throw new Problem('common.forbidden');
}

/** The words history keeps of who acted, and in which position. */
export const actedAs = (caller: Caller, ...roles: Role[]): { by: string; position: string | null } => ({
  by: caller.name,
  position: (caller.positions.find((p) => roles.includes(p.role)) ?? caller.positions[0])?.title ?? null,
});
