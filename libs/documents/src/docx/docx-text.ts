import { AlignmentType, TextRun, UnderlineType } from 'docx';
import type { Align, Field, Inline } from '../content/document.js';
import { runsOf } from '../content/text.js';

export const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, unknown>;

interface Style {
  bold?: boolean;
  /** Points. */
  size?: number;
  color?: string;
}

/**
 * Text as Word runs. A field is one run of its own: split over two, SRIKANDI would not find it.
 */
export function textRuns(
  inline: Inline,
  fields: Partial<Record<Field, string>> = {},
  { bold, size, color }: Style = {},
): TextRun[] {
  return runsOf(inline, fields).flatMap((run) =>
    run.text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          bold: bold || run.bold,
          italics: run.italic,
          ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
          ...(size ? { size: size * 2 } : {}),
          ...(color ? { color } : {}),
          ...(index ? { break: 1 } : {}),
        }),
    ),
  );
}
