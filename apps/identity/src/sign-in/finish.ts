import { Injectable } from '@nestjs/common';
import { Devices } from '../attempts/devices.js';
import type { Person } from '../people/person.entity.js';
import { SignInSteps } from './steps.js';
import type { Visit } from './visit.js';

/** The last step: the browser becomes known, and the provider goes on. */
@Injectable()
export class Finish {
  constructor(
    private readonly steps: SignInSteps,
    private readonly devices: Devices,
  ) {}

  async signedIn({ provider, interaction, request, response }: Visit, person: Person): Promise<void> {
    await this.steps.clear(interaction);
    response.appendHeader('set-cookie', this.devices.remember(request.headers.cookie, person.username));
    await provider.interactionFinished(request, response, {
      login: { accountId: person.id, remember: false },
    });
  }
}
