/** One setting: read from the environment, checked at start, printed on the configuration page. */
interface Described {
  description: string;
  secret?: boolean;
}

export interface TextSetting extends Described {
  kind: 'text' | 'url';
  default?: string;
}

export interface WholeSetting extends Described {
  kind: 'whole';
  default?: number;
  min?: number;
  max?: number;
}

export interface FlagSetting extends Described {
  kind: 'flag';
  default?: boolean;
}

export interface ChoiceSetting<C extends string = string> extends Described {
  kind: 'choice';
  choices: readonly C[];
  default?: C;
}

export type Setting = TextSetting | WholeSetting | FlagSetting | ChoiceSetting;
export type SettingsDefinition = Record<string, Setting>;

type ValueOf<S extends Setting> = S extends WholeSetting
  ? number
  : S extends FlagSetting
    ? boolean
    : S extends ChoiceSetting<infer C>
      ? C
      : string;

export type Settings<D extends SettingsDefinition> = { readonly [K in keyof D]: ValueOf<D[K]> };

/** Every setting that is missing or wrong, in one sentence each. */
export class SettingsError extends Error {
  constructor(readonly faults: string[]) {
    super(`Pengaturan belum lengkap (settings): ${faults.join('; ')}`);
    this.name = 'SettingsError';
  }
}

function read(name: string, setting: Setting, raw: string | undefined): unknown {
  if (raw === undefined || raw === '') {
    if (setting.default !== undefined) return setting.default;
    throw new Error(`${name} wajib diisi: ${setting.description}`);
  }
  switch (setting.kind) {
    case 'whole': {
      const value = Number(raw);
      const inBounds = value >= (setting.min ?? 0) && value <= (setting.max ?? Number.MAX_SAFE_INTEGER);
      if (!Number.isSafeInteger(value) || !inBounds) {
        throw new Error(`${name} harus bilangan bulat ${setting.min ?? 0}–${setting.max ?? '…'}`);
      }
      return value;
    }
    case 'flag':
      if (raw !== 'true' && raw !== 'false') throw new Error(`${name} harus true atau false`);
      return raw === 'true';
    case 'choice':
      if (!setting.choices.includes(raw))
        throw new Error(`${name} harus salah satu dari ${setting.choices.join(', ')}`);
      return raw;
    case 'url':
      if (!URL.canParse(raw)) throw new Error(`${name} harus alamat lengkap (URL)`);
      return raw;
    case 'text':
      return raw;
  }
}

export const defineSettings = <const D extends SettingsDefinition>(definition: D): D => definition;

/**
 * Reads all settings at once.
 * @throws SettingsError listing every fault, so that one start shows them all. Values are never in it.
 */
export function readSettings<D extends SettingsDefinition>(
  definition: D,
  env: Record<string, string | undefined>,
): Settings<D> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(definition)) {
    try {
      values[name] = read(name, setting, env[name]);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  if (faults.length) throw new SettingsError(faults);
  return values as Settings<D>;
}
