import { SetMetadata } from '@nestjs/common';
import type { Event } from '@selaras/contracts';
import type { Tx } from '../database/transactions.js';

export const CONSUMES = 'selaras:consumes';

/** What a consumer knows of the message besides its payload. */
export interface Delivery {
  messageId: string;
  at: string;
}

/** One fact as it arrived. */
export interface Received<Payload> {
  payload: Payload;
  delivery: Delivery;
}

export type ManyHandler = (received: readonly Received<object>[], tx: Tx) => Promise<void>;

/** What the method was bound with: how it takes a batch of facts. */
export interface Consumption {
  event: Event<object>;
  handler: (instance: object) => ManyHandler;
}

type One<Payload> = (payload: Payload, tx: Tx, delivery: Delivery) => Promise<void>;
type Many<Payload> = (received: readonly Received<Payload>[], tx: Tx) => Promise<void>;

/**
 * Binds a method to a fact of another service. The method's writes and the record that the message was handled are one
 * transaction, so a repeated delivery changes nothing. Facts that wait together share a transaction; should one be
 * refused, each is tried in a transaction of its own.
 */
export function Consume<Payload extends object>(event: Event<Payload>) {
  return <H extends One<Payload>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const method = descriptor.value as unknown as One<object>;
    bind(target, key, descriptor, event, (instance) => async (received, tx) => {
      for (const { payload, delivery } of received) await method.call(instance, payload, tx, delivery);
    });
  };
}

/** The same for a method that takes all facts that wait together, in their order, and writes them set-wise. */
export function ConsumeMany<Payload extends object>(event: Event<Payload>) {
  return <H extends Many<Payload>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const method = descriptor.value as unknown as Many<object>;
    bind(target, key, descriptor, event, (instance) => method.bind(instance));
  };
}

function bind(
  target: object,
  key: string,
  descriptor: PropertyDescriptor,
  event: Event<object>,
  handler: Consumption['handler'],
): void {
  SetMetadata(CONSUMES, { event, handler } satisfies Consumption)(target, key, descriptor);
}
