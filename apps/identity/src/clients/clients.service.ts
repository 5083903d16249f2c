import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateClient, CreatedClient } from '@selaras/contracts';
import { Transactions, invalidInput, type RequestContext } from '@selaras/platform';
import { OneTimeSecrets, opened, secretHash } from '../keys/secrets.js';
import { ApiClient } from './client.entity.js';

/** Machines that sign in by themselves. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: OneTimeSecrets,
  ) {}

  /** The secret is in this answer and nowhere else; what is kept is its hash. */
  async create({ name, scopes }: CreateClient, context: RequestContext): Promise<CreatedClient> {
    if (scopes.length === 0) throw invalidInput([{ field: 'scopes', code: 'required' }]);
    const clientSecret = this.secrets.for(context);
    const answer = await this.transactions.run(context, async (tx) => {
      const clientId = `mesin-${randomBytes(8).toString('hex')}`;
      await tx.manager.insert(ApiClient, {
        id: clientId,
        name,
        secretHash: secretHash(clientSecret),
        scopes: [...new Set(scopes)],
        active: true,
        createdBy: context.signedIn.id,
      });
      return { clientId };
    });
    return { ...opened(answer), clientSecret };
  }
}
