import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { redact, redactText } from '../observability/redact.js';

/**
 * The log of one process: a JSON object a line, with time, service, and the correlation id where a request is behind it.
 * Everything passes through {@link redact}: credentials and personal data never reach it, whatever an error carries.
 * @param destination standard output when left out
 */
export function createLog(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors are copied by redact, with the parts that JSON leaves out.
    serializers: { err: (error: unknown) => error },
    formatters: { log: (entry: Record<string, unknown>) => redact(entry) as Record<string, unknown> },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        const [first, ...others] = args;
        // Without a message of ours the error's own would be taken, as it is.
        const said = typeof first === 'object' && !others.length ? [redactText(messageOf(first))] : others;
        method.apply(
          this,
          [first, ...said].map((one) => (typeof one === 'string' ? redactText(one) : one)),
        );
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

function messageOf(entry: object | null): string {
  const error = entry instanceof Error ? entry : (entry as { err?: unknown } | null)?.err;
  return error instanceof Error ? error.message : '';
}

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
