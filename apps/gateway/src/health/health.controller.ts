import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Bus, SERVICES } from '@selaras/platform';
import type { FastifyReply } from 'fastify';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly bus: Bus) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when every service answers; names those that do not. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const behind = SERVICES.filter((service) => service !== 'gateway');
    const answers = await Promise.all(behind.map((service) => this.bus.ping(service)));
    const silent = behind.filter((_, index) => !answers[index]);
    await reply.status(silent.length ? 503 : 200).send({ status: silent.length ? 'waiting' : 'ok', silent });
  }
}
