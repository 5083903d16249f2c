import type { Letters } from './letters.js';

const NOT_YOURS = 'If you did not ask for it, ignore this mail and tell the administrator.';

/** The letters in English. */
export const LETTERS_EN: Letters = {
  invitation: ({ username, validUntil }, { governmentName, link }) => ({
    subject: `Your Selaras account at ${governmentName}`,
    paragraphs: [
      `The administrator made you a Selaras account with the user name ${username}.`,
      `Open the link below to set a password. It works once and until ${validUntil}.`,
    ],
    action: { label: 'Set a password', url: link ?? '' },
    closing: ['Do not forward this mail: whoever opens the link can set your password.'],
  }),
  'password-reset': ({ username, validUntil }, { link }) => ({
    subject: 'Reset your Selaras password',
    paragraphs: [
      `Someone asked to reset the password of the account ${username}.`,
      `The link below works once and until ${validUntil}.`,
    ],
    action: { label: 'Set a new password', url: link ?? '' },
    closing: [NOT_YOURS],
  }),
  'security-notice': ({ what, at }) => ({
    subject: 'Security change on your Selaras account',
    paragraphs: [what, `Time: ${at}.`],
    closing: ['If this was not you, contact the administrator at once.'],
  }),
  notice: ({ title, due, url }) => ({
    subject: title,
    paragraphs: [title, ...(due ? [`${due.charAt(0).toUpperCase()}${due.slice(1)}.`] : [])],
    action: { label: 'Open in Selaras', url },
  }),
  digest: ({ day, lines, more }, { publicUrl }) => ({
    subject: `Your tasks, ${day}`,
    paragraphs: [`${lines.length + more} things wait for you as of ${day}.`],
    items: lines.map(({ title, due, url }) => ({ text: title, ...(due && { note: due }), url })),
    action: { label: 'Open the start page', url: publicUrl },
    closing: [
      ...(more > 0 ? [`And ${more} more on the start page.`] : []),
      'You can switch this summary off on the Notices page.',
    ],
  }),
  test: (_params, { governmentName }) => ({
    subject: 'Selaras test mail',
    paragraphs: [`The mail settings of ${governmentName} work: this mail reached you.`],
  }),
};
