import { mandateCovers, type Caller, type CallerPosition } from '@selaras/contracts';
import type { AccessRule } from './access.js';

/**
 * The caller as he acts in one question. A position held in a leader's name counts as the leader's own where the mandate
 * covers the question, its title still saying "a.n."; and the positions the handler asks for come first, so that history
 * and audit name the one that was acted in.
 * @param question What is asked: its subject, and whether it writes.
 */
export function actingIn(
  caller: Caller,
  { roles }: AccessRule,
  question: { subject: string; writes: boolean },
): Caller {
  const positions = caller.positions.map((position): CallerPosition => {
    const { mandate } = position;
    return mandate && mandateCovers(mandate, question) ? { ...position, role: mandate.role } : position;
  });
  if (typeof roles === 'string') return { ...caller, positions };
  const asked = ({ role }: CallerPosition): boolean => roles.includes(role);
  return {
    ...caller,
    positions: [...positions.filter(asked), ...positions.filter((position) => !asked(position))],
  };
}
