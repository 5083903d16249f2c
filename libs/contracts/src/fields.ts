import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  NotContains,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { MessageClass } from './contract.js';

/** What every field may say of itself. `optional`: may be absent. `nullable`: may be null (on a change: "clear it"). */
export interface FieldOptions {
  description?: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
}

const present = ({ optional, nullable }: FieldOptions) =>
  ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null));

const describe = (options: FieldOptions, schema: object) =>
  ApiProperty({
    ...schema,
    description: options.description,
    example: options.example as never,
    required: !options.optional,
    nullable: options.nullable ?? false,
  } as never);

/** Postgres keeps no NUL character in a text. */
const NUL = '\0';

const trimmed = Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** A text, trimmed; empty only when `blank` allows it. `max` counts UTF-16 units. */
export function Text(options: FieldOptions & { max?: number; blank?: boolean; pattern?: RegExp } = {}) {
  const max = options.max ?? 500;
  return applyDecorators(
    describe(options, { type: 'string', maxLength: max, pattern: options.pattern?.source }),
    present(options),
    trimmed,
    IsString(),
    NotContains(NUL),
    MaxLength(max, { context: { max } }),
    ...(options.blank ? [] : [IsNotEmpty()]),
    ...(options.pattern ? [Matches(options.pattern)] : []),
  );
}

/** A number kept as decimal text, exact; a JSON number is read as the text it was written as. */
export function DecimalText(options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { oneOf: [{ type: 'string' }, { type: 'number' }] }),
    present(options),
    Transform(({ value }) => (typeof value === 'number' ? String(value) : value)),
    IsString(),
    MaxLength(20, { context: { max: 20 } }),
  );
}

/**
 * A text kept as typed, blank lines included: explanations, notes. A NUL, as pasting from a PDF brings along, is dropped.
 */
export function LongText(options: FieldOptions & { max?: number } = {}) {
  const max = options.max ?? 20_000;
  return applyDecorators(
    describe(options, { type: 'string', maxLength: max }),
    present(options),
    Transform(({ value }) => (typeof value === 'string' ? value.replaceAll(NUL, '') : value)),
    IsString(),
    MaxLength(max, { context: { max } }),
  );
}

/** An RFC 9562 identifier. */
export function Identifier(options: FieldOptions = {}) {
  return applyDecorators(describe(options, { type: 'string', format: 'uuid' }), present(options), IsUUID());
}

/** What a query string can say of a number. Anything else stays as it came: an object has no number to be read. */
const numeral = Transform(({ value }) =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : value,
);

/** A whole number within bounds; a numeral in a query string counts. */
export function Whole(options: FieldOptions & { min?: number; max?: number } = {}) {
  const min = options.min ?? 0;
  const max = options.max ?? Number.MAX_SAFE_INTEGER;
  return applyDecorators(
    describe(options, { type: 'integer', minimum: min, maximum: max }),
    present(options),
    numeral,
    IsInt(),
    Min(min, { context: { min, max } }),
    Max(max, { context: { min, max } }),
  );
}

/** Yes or no; `true`/`false` in a query string counts. */
export function Flag(options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { type: 'boolean' }),
    present(options),
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );
}

/** One word of a closed list. */
export function OneOf(values: readonly string[], options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { type: 'string', enum: [...values] }),
    present(options),
    IsIn(values as string[], { context: { allowed: values.join(', ') } }),
  );
}

/** Several words of a closed list. */
export function SomeOf(values: readonly string[], options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { type: 'array', items: { type: 'string', enum: [...values] } }),
    present(options),
    IsArray(),
    ArrayMaxSize(values.length, { context: { max: values.length } }),
    IsIn(values as string[], { each: true, context: { allowed: values.join(', ') } }),
  );
}

/** A list of texts. */
export function Texts(options: FieldOptions & { max?: number; maxItems?: number } = {}) {
  const max = options.max ?? 300;
  const maxItems = options.maxItems ?? 200;
  return applyDecorators(
    describe(options, { type: 'array', items: { type: 'string', maxLength: max }, maxItems }),
    present(options),
    IsArray(),
    ArrayMaxSize(maxItems, { context: { max: maxItems } }),
    IsString({ each: true }),
    NotContains(NUL, { each: true }),
    MaxLength(max, { each: true, context: { max } }),
  );
}

/** A list of identifiers. */
export function Identifiers(options: FieldOptions & { maxItems?: number } = {}) {
  const maxItems = options.maxItems ?? 200;
  return applyDecorators(
    describe(options, { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems }),
    present(options),
    IsArray(),
    ArrayMaxSize(maxItems, { context: { max: maxItems } }),
    IsUUID(undefined, { each: true }),
  );
}

/** A web address with its scheme. */
export function WebAddress(options: FieldOptions & { local?: boolean } = {}) {
  return applyDecorators(
    describe(options, { type: 'string', format: 'uri', maxLength: 500 }),
    present(options),
    trimmed,
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: !options.local }),
    MaxLength(500, { context: { max: 500 } }),
  );
}

/** A moment, ISO 8601 in UTC. */
export function Instant(options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { type: 'string', format: 'date-time' }),
    present(options),
    IsISO8601({ strict: true }),
  );
}

/** A calendar day, `2026-12-31`. */
export function Day(options: FieldOptions = {}) {
  return applyDecorators(
    describe(options, { type: 'string', format: 'date' }),
    present(options),
    Matches(/^\d{4}-\d{2}-\d{2}$/),
    IsISO8601({ strict: true }),
  );
}

/** One message inside another. */
export function Nested<T extends object>(type: () => MessageClass<T>, options: FieldOptions = {}) {
  return applyDecorators(
    ApiProperty({
      // The library knows a late-bound class by the name of its function.
      type: () => type(),
      description: options.description,
      required: !options.optional,
      nullable: options.nullable ?? false,
    } as never),
    present(options),
    IsObject(),
    ValidateNested(),
    Type(type),
  );
}

/** A list of messages inside another. */
export function NestedList<T extends object>(
  type: () => MessageClass<T>,
  options: FieldOptions & { maxItems?: number } = {},
) {
  const maxItems = options.maxItems ?? 1_000;
  return applyDecorators(
    ApiProperty({
      type: () => type(),
      isArray: true,
      description: options.description,
      required: !options.optional,
    } as never),
    present(options),
    IsArray(),
    ArrayMaxSize(maxItems, { context: { max: maxItems } }),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/**
 * A plain JSON object whose shape is described elsewhere (levels by code, the body of an exchange entry), taken as it
 * came: read as a class it would lose keys such as `toString`, fail on `constructor` and take seconds when large.
 */
export function JsonObject(options: FieldOptions & { values?: object } = {}) {
  return applyDecorators(
    describe(options, { type: 'object', additionalProperties: options.values ?? true }),
    present(options),
    // A type that is not walked, then the value itself.
    Type(() => Boolean),
    Transform(({ obj, key }) => (obj as Record<string, unknown>)[key]),
    IsObject(),
  );
}
