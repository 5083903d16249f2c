import fc from 'fast-check';
import { nastyText, nastyValue } from './values.mjs';

const NESTED = 'swagger/apiModelProperties';
const PLAIN = new Set([String, Number, Boolean, Object, Array]);

/**
 * The schema a message class declares with its decorators, in the form OpenAPI has.
 * @param {new () => object} message
 */
export function schemaOf(message) {
  const keys = Reflect.getMetadata(`${NESTED}Array`, message.prototype) ?? [];
  const properties = {};
  const required = [];
  for (const key of keys) {
    const name = key.slice(1);
    const declared = Reflect.getMetadata(NESTED, message.prototype, name);
    const late = typeof declared.type === 'function' && !PLAIN.has(declared.type);
    const inner = late ? schemaOf(declared.type()) : declared;
    properties[name] = declared.isArray ? { type: 'array', items: inner } : inner;
    if (declared.required !== false) required.push(name);
  }
  return { type: 'object', properties, required };
}

/** @param {{ components: { schemas: Record<string, object> } }} document the schemas a reference may name */
export function resolver(document) {
  const resolve = (schema) =>
    schema?.$ref ? resolve(document.components.schemas[schema.$ref.split('/').at(-1)]) : (schema ?? {});
  return resolve;
}

const isoDay = fc.date({ min: new Date('2018-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });

function text(schema, ids) {
  if (schema.format === 'uuid') return ids;
  if (schema.format === 'date') return isoDay.map((day) => day.toISOString().slice(0, 10));
  if (schema.format === 'date-time') return isoDay.map((day) => day.toISOString());
  if (schema.format === 'uri') return fc.webUrl();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: Math.min(schema.maxLength ?? 40, 40) });
}

function whole({ minimum = 0, maximum = 1_000_000 }) {
  const [min, max] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31 - 1)];
  return fc.integer({ min, max });
}

/**
 * Values a schema describes.
 * @param {object} schema
 * @param {{ ids: fc.Arbitrary<string>, resolve?: (schema: object) => object }} surroundings ids of things that exist, and others
 * @param {number} depth
 */
export function valid(schema, surroundings, depth = 0) {
  const { ids, resolve = (one) => one } = surroundings;
  const plain = resolve(schema);
  const within = (inner) => valid(inner, surroundings, depth + 1);
  if (plain.enum) return fc.constantFrom(...plain.enum);
  const choices = plain.oneOf ?? plain.anyOf;
  if (choices) return fc.oneof(...choices.map(within));
  if (plain.allOf) return within(plain.allOf[0]);
  if (depth > 5) return fc.constant(null);
  if (plain.type === 'array') return fc.array(within(plain.items ?? {}), { maxLength: 3 });
  if (plain.type === 'integer') return whole(plain);
  if (plain.type === 'number') return fc.double({ noNaN: true, min: -10, max: 10 });
  if (plain.type === 'boolean') return fc.boolean();
  if (plain.type === 'string') return text(plain, ids);
  const entries = Object.entries(plain.properties ?? {});
  if (!entries.length)
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });
  return fc.record(Object.fromEntries(entries.map(([name, inner]) => [name, within(inner)])), {
    requiredKeys: (plain.required ?? []).filter((name) => name in (plain.properties ?? {})),
  });
}

/** One thing wrong with a valid message: a field of another kind, a field nobody knows, a field missing. */
export function broken(schema, surroundings) {
  const names = Object.keys((surroundings.resolve?.(schema) ?? schema).properties ?? {});
  const name = fc.oneof(
    { weight: 4, arbitrary: names.length ? fc.constantFrom(...names) : nastyText },
    { weight: 1, arbitrary: nastyText },
  );
  return fc
    .tuple(valid(schema, surroundings), name, fc.option(nastyValue, { nil: undefined }))
    .map(([message, field, value]) => {
      if (message === null || typeof message !== 'object') return value ?? null;
      // As a parsed document has it: an own field, also when it is called __proto__.
      const changed = new Map(Object.entries(message));
      if (value === undefined) changed.delete(field);
      else changed.set(field, value);
      return Object.fromEntries(changed);
    });
}
