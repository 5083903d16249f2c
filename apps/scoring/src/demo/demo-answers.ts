/** An example answer of the demonstration; nothing here says how any government really stands. */
export interface DemoAnswer {
  /** Code of the agency in the demonstration's file. */
  agency: string;
  /** The agency's own level; absent: left to be answered. */
  level?: string;
  /** The internal assessor's level, where it differs. */
  assessorLevel?: string;
}

/**
 * Pemdi 2026 by indicator code. 5, 6, 7 and 18 take over the index of another body and stand at 1 until it is known, as
 * the assessor's sheet of Kab. Aceh Tengah does; 16 and 19 are left for whoever tries the product.
 */
export const DEMO_ANSWERS: Record<string, DemoAnswer> = {
  '1': { agency: 'setda', level: '2.5' },
  '2': { agency: 'diskominfo', level: '2' },
  '3': { agency: 'diskominfo', level: '2' },
  '4': { agency: 'setda', level: '3', assessorLevel: '2.5' },
  '5': { agency: 'diskominfo', level: '1' },
  '6': { agency: 'diskominfo', level: '1' },
  '7': { agency: 'diskominfo', level: '1' },
  '8': { agency: 'diskominfo', level: '1.5' },
  '9': { agency: 'diskominfo', level: '2', assessorLevel: '1.25' },
  '10': { agency: 'diskominfo', level: '2' },
  '11': { agency: 'diskominfo', level: '1.5' },
  '12': { agency: 'diskominfo', level: '2' },
  '13': { agency: 'diskominfo', level: '2.5' },
  '14': { agency: 'diskominfo', level: '2' },
  '15': { agency: 'setda', level: '2' },
  '16': { agency: 'dispar' },
  '17': { agency: 'diskominfo', level: '2.5' },
  '18': { agency: 'diskominfo', level: '1' },
  '19': { agency: 'dispar' },
  '20': { agency: 'diskominfo', level: '2.5', assessorLevel: '2' },
};
