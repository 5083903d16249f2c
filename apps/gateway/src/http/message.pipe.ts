import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { MessageClass } from '@selaras/contracts';
import { readMessage } from '@selaras/platform';

const PLAIN: unknown[] = [undefined, Object, String, Number, Boolean, Array];

/** Bodies and queries are read as their message class at the edge; the service reads them again. */
export class HttpMessagePipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    const described = (type === 'body' || type === 'query') && !PLAIN.includes(metatype);
    return described ? readMessage(metatype as MessageClass<object>, value ?? {}) : value;
  }
}
