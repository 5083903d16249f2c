import type { Rpc } from '@selaras/contracts';
import { ACCESS, HANDLED, PUBLIC, platformControllers, type AccessRule } from '@selaras/platform';
import { SERVICE_DEFINITIONS } from './services.js';

type Class = new (...args: never[]) => object;

/** One question a service answers, and who may ask it. */
export interface Handler {
  service: string;
  subject: string;
  contract: Rpc<object, object>;
  rule: AccessRule | undefined;
  /** To everyone, signed in or not. */
  open: boolean;
}

/** Every controller of a module and of the modules it imports, as Nest reads them. */
function controllersOf(module: Class, seen = new Set<Class>()): Class[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const own = (Reflect.getMetadata('controllers', module) ?? []) as Class[];
  const imports = (Reflect.getMetadata('imports', module) ?? []) as Class[];
  return [...own, ...imports.flatMap((imported) => controllersOf(imported, seen))];
}

function handlersOf(service: string, controller: Class): Handler[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name] as object;
    const contract = Reflect.getMetadata(HANDLED, method) as Rpc<object, object> | undefined;
    if (!contract) return [];
    const rule = Reflect.getMetadata(ACCESS, method) as AccessRule | undefined;
    const open = Reflect.getMetadata(PUBLIC, method) === true;
    return [{ service, subject: contract.subject, contract, rule, open }];
  });
}

/** The handlers of all services, as they are declared. */
export const allHandlers = (): Handler[] =>
  SERVICE_DEFINITIONS.flatMap(({ service, module }) =>
    [...controllersOf(module as Class), ...platformControllers(service)].flatMap((controller) =>
      handlersOf(service, controller),
    ),
  );
