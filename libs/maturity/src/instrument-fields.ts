import { InstrumentError } from './instrument.js';
import { Rational } from './rational.js';

/**
 * Strict reading of one mapping of an instrument file: a key that is not expected, a missing value or a value of the
 * wrong kind is refused with its path.
 */
export class InstrumentFields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    private readonly edition: string,
    private readonly path: string,
    value: unknown,
    expectedKeys: readonly string[],
  ) {
    this.values = isMapping(value) ? value : this.refuse('', 'must be a mapping');
    for (const key of Object.keys(this.values))
      if (!expectedKeys.includes(key)) this.refuse(key, 'is not a known field');
  }

  has(key: string): boolean {
    return Object.hasOwn(this.values, key);
  }

  text(key: string): string {
    const value = this.values[key];
    return typeof value === 'string' && value.trim() !== '' ? value : this.refuse(key, 'must be a text');
  }

  oneOf<Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const value = this.values[key];
    return (
      choices.find((choice) => choice === value) ?? this.refuse(key, `must be one of ${choices.join(', ')}`)
    );
  }

  integer(key: string): number {
    const value = this.values[key];
    return typeof value === 'number' && Number.isInteger(value)
      ? value
      : this.refuse(key, 'must be a whole number');
  }

  flag(key: string): boolean {
    const value = this.values[key];
    return typeof value === 'boolean' ? value : this.refuse(key, 'must be true or false');
  }

  /** Number text that is returned as it stands; YAML numbers are refused because they pass through floating point. */
  numberText(key: string): string {
    const text = this.text(key);
    try {
      Rational.parse(text);
    } catch {
      this.refuse(key, 'must be decimal or fraction text');
    }
    return text;
  }

  weight(key: string): string {
    const text = this.numberText(key);
    return Rational.parse(text).compare(Rational.of(0)) > 0 ? text : this.refuse(key, 'must be above zero');
  }

  texts(key: string): string[] {
    return this.items(key).map((item, position) =>
      typeof item === 'string' && item.trim() !== ''
        ? item
        : this.refuse(`${key}[${position}]`, 'must be a text'),
    );
  }

  mapping(key: string, expectedKeys: readonly string[]): InstrumentFields {
    return new InstrumentFields(this.edition, this.pathOf(key), this.values[key], expectedKeys);
  }

  mappings(key: string, expectedKeys: readonly string[]): InstrumentFields[] {
    return this.items(key).map(
      (item, position) =>
        new InstrumentFields(this.edition, this.pathOf(`${key}[${position}]`), item, expectedKeys),
    );
  }

  /** @throws InstrumentError always */
  refuse(key: string, reason: string): never {
    const path = this.pathOf(key);
    throw new InstrumentError(
      'invalid-instrument',
      this.edition,
      `Instrument "${this.edition}": ${path || 'the file'} ${reason}.`,
      path,
    );
  }

  private items(key: string): unknown[] {
    const value = this.values[key];
    return Array.isArray(value) && value.length > 0
      ? value
      : this.refuse(key, 'must be a list that is not empty');
  }

  private pathOf(key: string): string {
    return this.path && key ? `${this.path}.${key}` : this.path || key;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
