import type { PipeTransform } from '@nestjs/common';
import type { MessageClass } from '@selaras/contracts';
import { readMessage } from '../problems/validate.js';

/** Reads the body of one question as its contract's class. */
export class MessagePipe implements PipeTransform<unknown, Promise<object>> {
  constructor(private readonly type: MessageClass<object>) {}

  transform(value: unknown): Promise<object> {
    return readMessage(this.type, value);
  }
}
