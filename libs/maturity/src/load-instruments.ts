import { readdirSync, readFileSync } from 'node:fs';
import { parse, YAMLError } from 'yaml';
import { deepFreeze } from './freeze.js';
import { type Instrument, InstrumentError } from './instrument.js';
import { parseInstrument } from './parse-instrument.js';

// Beside src and dist alike, so the same path serves tests and the built package.
const DIRECTORY = new URL('../instruments/', import.meta.url);
const EXTENSION = '.yaml';
const loaded = new Map<string, Instrument>();
let editions: readonly string[] | undefined;

/** The editions that can be loaded, in alphabetical order, such as `spbe-2020`. */
export function instrumentEditions(): readonly string[] {
  editions ??= Object.freeze(
    readdirSync(DIRECTORY)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .sort(),
  );
  return editions;
}

/**
 * The instrument of one edition, read and validated once per process, frozen.
 * @throws InstrumentError `unknown-edition`, or `invalid-instrument` with the path of the wrong field
 */
export function loadInstrument(edition: string): Instrument {
  const cached = loaded.get(edition);
  if (cached) return cached;
  // Only names found in the directory are opened, so an edition from outside cannot reach another file.
  if (!instrumentEditions().includes(edition))
    throw new InstrumentError(
      'unknown-edition',
      edition,
      `There is no instrument "${edition}"; known are ${instrumentEditions().join(', ')}.`,
    );
  const text = readFileSync(new URL(`${edition}${EXTENSION}`, DIRECTORY), 'utf8');
  const instrument = deepFreeze(readInstrument(edition, text));
  loaded.set(edition, instrument);
  return instrument;
}

/**
 * Reads and validates the text of an instrument file.
 * @throws InstrumentError `invalid-instrument`
 */
export function readInstrument(edition: string, text: string): Instrument {
  return parseInstrument(edition, parseYaml(edition, text));
}

function parseYaml(edition: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    throw new InstrumentError(
      'invalid-instrument',
      edition,
      `Instrument "${edition}" is not valid YAML: ${error.message}`,
    );
  }
}
