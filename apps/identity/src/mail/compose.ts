import type { Letter } from './letters.js';

/** What goes into the message's two bodies; nothing is loaded from anywhere, so nothing can watch the reader. */
export interface Composed {
  subject: string;
  text: string;
  html: string;
}

// eslint's own rule forbids control characters in patterns; a class of Unicode names them instead.
const CONTROL = /\p{Cc}+/gu;

/** One line: a name or title with line breaks could forge a header. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ').trim();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param frame Greeting and signature in the reader's language. */
export function compose(letter: Letter, frame: { greeting: string; signature: string }): Composed {
  const { subject, paragraphs, items = [], action, closing = [] } = letter;
  return {
    subject: oneLine(subject).slice(0, 200),
    text: textOf(),
    html: htmlOf(),
  };

  function textOf(): string {
    const listed = items.map(({ text, note, url }, at) =>
      [
        `${at + 1}. ${oneLine(text)}`,
        ...(note ? [`   ${oneLine(note)}`] : []),
        ...(url ? [`   ${url}`] : []),
      ].join('\n'),
    );
    const parts = [
      frame.greeting,
      ...paragraphs,
      ...listed,
      ...(action ? [`${action.label}:\n${action.url}`] : []),
      ...closing,
      frame.signature,
    ];
    return `${parts.join('\n\n')}\n`;
  }

  function htmlOf(): string {
    const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
    const link = (url: string, label: string) => `<a href="${escaped(url)}">${escaped(label)}</a>`;
    const listed = items.map(
      ({ text, note, url }) =>
        `<li>${url ? link(url, oneLine(text)) : escaped(oneLine(text))}${note ? `<br>${escaped(oneLine(note))}` : ''}</li>`,
    );
    return [
      '<!doctype html><html><body style="font-family: sans-serif; line-height: 1.5">',
      paragraph(frame.greeting),
      ...paragraphs.map(paragraph),
      ...(listed.length ? [`<ol>${listed.join('')}</ol>`] : []),
      ...(action ? [`<p>${link(action.url, action.label)}</p>`] : []),
      ...closing.map(paragraph),
      paragraph(frame.signature),
      '</body></html>',
    ].join('\n');
  }
}
