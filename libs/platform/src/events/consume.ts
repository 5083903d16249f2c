import { SetMetadata } from '@nestjs/common';
import type { Event } from '@selaras/contracts';
import type { Tx } from '../database/transactions.js';

export const CONSUMES = 'selaras:consumes';

/** What a consumer knows of the message besides its payload. */
export interface Delivery {
  messageId: string;
  at: string;
}

type Consumer<Payload> = (payload: Payload, tx: Tx, delivery: Delivery) => Promise<void>;

/**
 * Binds a method to a fact of another service. The method's writes and the record that the message was handled are one
 * transaction, so a repeated delivery changes nothing.
 */
export function Consume<Payload extends object>(event: Event<Payload>) {
  return <H extends Consumer<Payload>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(CONSUMES, event)(target, key, descriptor);
  };
}
