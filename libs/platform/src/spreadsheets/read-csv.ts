import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { unescapeCell } from './cells.js';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, SheetUnreadable, type Sheet, type SheetRow } from './sheet.js';

const DELIMITERS = [';', ',', '\t'];
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_RECORDS = 20;
const MAX_RECORD_CHARACTERS = 1_000_000;
const CHUNK = 64 * 1024;

/**
 * The one table of a CSV text as people send it: UTF-8 with or without a mark, UTF-16 as Excel's "Unicode text", or
 * Windows-1252; parted by `;`, `,` or tabs; quotes where they do not belong.
 * @throws SheetUnreadable when the bytes are no text.
 */
export async function readCsv(bytes: Buffer): Promise<Sheet[]> {
  const text = decode(bytes);
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? (await guessDelimiter(body.slice(0, SAMPLE_CHARACTERS)));
  const expectedRows = body.split('\n', 1_000_000).length;
  return [{ index: 0, expectedRows, rows: () => records(body, delimiter) }];
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : fromWindows1252(bytes);
  const start = text.slice(0, SAMPLE_CHARACTERS);
  // Control signs: not a text. Angle bracket: a web page that calls itself a spreadsheet.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(start) || /^\s*</.test(start)) throw new SheetUnreadable('no CSV');
  return text;
}

/** Bytes 0x80 to 0x9f of Windows-1252 (WHATWG Encoding Standard); all others are as in Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Spelt out: Node's own decoder of this name turns into Latin-1 once the engine has optimised it. */
const fromWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);

/** The sign that cuts at least half of the first records into most columns. */
async function guessDelimiter(sample: string): Promise<string> {
  let best = { delimiter: DELIMITERS[0] ?? ';', columns: 1 };
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    try {
      for await (const { cells } of records(sample, delimiter)) {
        if (cells.some(Boolean)) widths.push(cells.length);
        if (widths.length === SAMPLE_RECORDS) break;
      }
    } catch (error) {
      // The sample may end inside a quoted text.
      if (!(error instanceof SheetUnreadable)) throw error;
    }
    const columns = widths.sort((a, b) => a - b)[Math.floor((widths.length - 1) / 2)] ?? 0;
    if (columns > best.columns) best = { delimiter, columns };
  }
  return best.delimiter;
}

function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

async function* records(text: string, delimiter: string): AsyncGenerator<SheetRow> {
  const options: Options = {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  };
  const parser = Readable.from(chunks(text)).pipe(parse(options));
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = (record as string[])
        .slice(0, MAX_COLUMNS)
        .map((cell) => unescapeCell(cell.slice(0, MAX_CELL_CHARACTERS)));
      yield { row, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new SheetUnreadable(error.code);
    throw error;
  } finally {
    parser.destroy();
  }
}
