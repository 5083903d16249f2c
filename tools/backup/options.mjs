import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, reason } from '../infra/failure.mjs';

/**
 * Reads a command line; relative paths are taken from where the person typed the command.
 * @param {string} command its npm script, for the sentences
 * @param {string[]} args
 * @param {Record<string, { type: 'string' | 'boolean', multiple?: boolean, path?: boolean, choices?: string[] }>} known
 */
export function parseCommand(command, args, known) {
  const parsed = parse(command, args, { ...known, help: { type: 'boolean' } });
  const values = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple }]) => [
      name,
      parsed.values[name] ?? (multiple ? [] : type === 'boolean' ? false : null),
    ]),
  );
  for (const [name, { path, choices, multiple }] of Object.entries(known)) {
    if (path && values[name]) values[name] = multiple ? values[name].map(fromHere) : fromHere(values[name]);
    if (choices && values[name] !== null && !choices.includes(values[name])) {
      throw wrong(command, `--${name} harus ${choices.join(' atau ')}`, `--${name} must be one of those`);
    }
  }
  return { values, files: parsed.positionals.map(fromHere), help: Boolean(parsed.values.help) };
}

function parse(command, args, options) {
  try {
    const shapes = Object.entries(options).map(([name, { type, multiple }]) => [
      name,
      { type, ...(multiple ? { multiple } : {}) },
    ]);
    return parseArgs({ args, options: Object.fromEntries(shapes), allowPositionals: true });
  } catch (error) {
    throw wrong(command, `Opsi keliru (${reason(error)})`, 'Wrong option');
  }
}

/** npm runs a script in the checkout, whatever directory it was typed in. */
const fromHere = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** @param {string} command @param {string} indonesian @param {string} english */
export const wrong = (command, indonesian, english) =>
  new Failure(
    `${indonesian}; lihat npm run ${command} -- --help.`,
    `${english}; see npm run ${command} -- --help.`,
    { exitCode: 2 },
  );
