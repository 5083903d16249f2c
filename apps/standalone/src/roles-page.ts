import { ROLES } from '@selaras/contracts';
import { allHandlers, type Handler } from './handlers.js';

/** Above this line docs/roles.md is written by hand, below it by `npm run generate`. */
export const GENERATED_FROM = '## Siapa boleh meminta apa';

const LAST_SENTENCE =
  'Dibuat dari kode oleh `npm run generate`; jangan disunting. Objeknya sendiri (perangkat daerah siapa, keadaan apa) diperiksa lagi oleh layanannya. Ajudan dengan pelimpahan meminta sebagai pimpinannya: semua yang hanya membaca, dan tindakan yang dipilih.';

function askers({ rule, open }: Handler): string {
  if (open) return 'siapa saja';
  if (!rule) return '–';
  const { roles } = rule;
  if (roles === 'any') return 'setiap peran';
  if (roles === 'self') return 'setiap orang, tentang dirinya';
  return ROLES.filter((role) => roles.includes(role))
    .map((role) => `\`${role}\``)
    .join(', ');
}

const scopesOf = ({ rule }: Handler): string =>
  (rule?.scopes ?? []).map((scope) => `\`${scope}\``).join(', ') || '–';

/** The generated part of docs/roles.md, as Markdown that the formatter still lays out. */
export function rolesTable(): string {
  const handlers = allHandlers().sort((one, other) => (one.subject < other.subject ? -1 : 1));
  const services = [...new Set(handlers.map(({ service }) => service))];
  const tables = services.map((service) => {
    const rows = handlers
      .filter((handler) => handler.service === service)
      .map((handler) => {
        const subject = handler.subject.slice('rpc.'.length);
        return `| \`${subject}\` | ${askers(handler)} | ${scopesOf(handler)} |`;
      });
    return `### Layanan ${service}\n\n| Pertanyaan | Peran | Klien API |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${GENERATED_FROM}\n\n${LAST_SENTENCE}\n\n${tables.join('\n')}`;
}
