import { Inject, Injectable } from '@nestjs/common';
import type { PracticeRestarted } from '@selaras/contracts';
import {
  NODE_SETTINGS,
  Problem,
  Transactions,
  isPractice,
  type Answer,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import { PracticeSupervisor } from './practice-supervisor.js';

@Injectable()
export class PracticeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly supervisor: PracticeSupervisor,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /**
   * Has the practice space made anew, with the example data and nothing of what was practised.
   * @throws Problem `identity.practice-only` on a real node; `identity.practice-unattended` where nobody can do it.
   */
  async restart(context: RequestContext): Promise<Answer<PracticeRestarted>> {
    if (!isPractice(this.node)) throw new Problem('identity.practice-only');
    if (!this.supervisor.attends) throw new Problem('identity.practice-unattended');
    const answer = await this.transactions.run(context, async (tx) => {
      await tx.audit('identity.practice-restarted', {});
      return { asked: true };
    });
    this.supervisor.ask();
    return answer;
  }
}
