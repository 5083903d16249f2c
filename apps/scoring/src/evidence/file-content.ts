import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromFile, type FileTypeResult } from 'file-type';
import { Problem, type Locale } from '@selaras/platform';

/** What a file is by its content, whatever it is called. */
export interface FileContent {
  mediaType: string;
  /** The first is the one we write; without the dot. */
  extensions: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const ACCEPTED: readonly FileContent[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/webp', extensions: ['webp'] },
  { mediaType: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'] },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { mediaType: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'] },
];

type Words = Record<Locale, string>;

const MACROS: Words = { id: 'dokumen Office dengan makro', en: 'an Office document with macros' };

/** By the extension `file-type` gives; anything else is named by that extension alone. */
const REFUSED: Record<string, Words> = {
  exe: { id: 'program Windows (EXE)', en: 'a Windows program (EXE)' },
  elf: { id: 'program Linux (ELF)', en: 'a Linux program (ELF)' },
  macho: { id: 'program macOS (Mach-O)', en: 'a macOS program (Mach-O)' },
  zip: { id: 'arsip ZIP', en: 'a ZIP archive' },
  rar: { id: 'arsip RAR', en: 'a RAR archive' },
  '7z': { id: 'arsip 7z', en: 'a 7z archive' },
  cfb: {
    id: 'dokumen Office lama (DOC, XLS, PPT); simpan ulang sebagai PDF, DOCX atau XLSX',
    en: 'an old Office document (DOC, XLS, PPT); save it again as PDF, DOCX or XLSX',
  },
  docm: MACROS,
  xlsm: MACROS,
  pptm: MACROS,
};

const EMPTY: Words = { id: 'kosong', en: 'empty' };
const TEXT: Words = { id: 'skrip/teks', en: 'a script or text' };
const DAMAGED: Words = { id: 'rusak', en: 'damaged' };
const UNKNOWN: Words = { id: 'tidak dikenal', en: 'not known' };

/**
 * Recognises a file by its bytes.
 * @throws Problem `scoring.evidence-kind` for content we do not take, saying what was found.
 */
export async function readContent(path: string, locale: Locale): Promise<FileContent> {
  const refuse = (found: Words) => new Problem('scoring.evidence-kind', { found: found[locale] });
  const type = await detect(path);
  if (type === 'damaged') throw refuse(DAMAGED);
  if (!type) throw refuse(await describeUnknown(path));
  const accepted = ACCEPTED.find(({ mediaType }) => mediaType === type.mime);
  if (accepted) return accepted;
  const name = type.ext.toUpperCase();
  throw refuse(REFUSED[type.ext] ?? { id: name, en: name });
}

/** A file that breaks off inside a container makes the parser throw; that is the file's fault, not ours. */
async function detect(path: string): Promise<FileTypeResult | undefined | 'damaged'> {
  try {
    return await fileTypeFromFile(path);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error;
    return 'damaged';
  }
}

const SAMPLE_BYTES = 4_096;

async function describeUnknown(path: string): Promise<Words> {
  const file = await open(path);
  try {
    const sample = await readStart(file);
    if (sample.length === 0) return EMPTY;
    return sample.includes(0) ? UNKNOWN : TEXT;
  } finally {
    await file.close();
  }
}

async function readStart(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}
