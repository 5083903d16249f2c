import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Never written, whatever an error carries. */
const REDACTED = [
  'password',
  'token',
  'idToken',
  'accessToken',
  'sessionId',
  'clientSecret',
  '*.password',
  '*.token',
];

export const createLog = (service: string, level: string): Logger =>
  pino({ level, base: { service }, redact: REDACTED, timestamp: pino.stdTimeFunctions.isoTime });

/** Lets Nest speak through the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown, trace?: unknown): void {
    this.logger.error({ trace }, String(message));
  }

  fatal(message: unknown): void {
    this.logger.fatal(String(message));
  }
}
