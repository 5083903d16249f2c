import { applyDecorators } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { MessageClass, Rpc } from '@selaras/contracts';
import type { RequestContext } from './context.js';
import type { Answer } from './json-text.js';
import { MessagePipe } from './message.pipe.js';

type Handler<Request, Response extends object> = (
  body: Request,
  context: RequestContext,
) => Promise<Answer<Response>>;

/** The contracts that have a handler in this process, for the listing test of closed-by-default access. */
export const HANDLED = 'selaras:handled';

/** Binds a method to a contract: the body is validated by the contract's class, and a wrong signature does not compile. */
export function Handle<Request extends object, Response extends object>(contract: Rpc<Request, Response>) {
  return <H extends Handler<Request, Response>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    Payload(new MessagePipe(contract.request as MessageClass<object>))(target, key, 0);
    Ctx()(target, key, 1);
    Reflect.defineMetadata(HANDLED, contract, descriptor.value as object);
    applyDecorators(MessagePattern(contract.subject, { audits: contract.audits }))(target, key, descriptor);
  };
}
