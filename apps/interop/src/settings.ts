import { defineSettings, type Settings } from '@selaras/platform';

export const interopSettings = defineSettings({
  OUTBOUND_ALLOWED_HOSTS: {
    kind: 'text',
    default: '',
    description:
      'Host mitra yang boleh beralamat di jaringan dalam atau memakai http, dipisah koma; kosong: hanya alamat publik dengan https',
  },
  DELIVERY_RETRY_MIN_MS: {
    kind: 'whole',
    default: 1_000,
    min: 10,
    description: 'Jeda pertama sebelum pengiriman yang gagal diulang, milidetik; berlipat dua tiap kegagalan',
  },
  DELIVERY_RETRY_MAX_MS: {
    kind: 'whole',
    default: 300_000,
    min: 10,
    description: 'Jeda terpanjang antara dua percobaan pengiriman, milidetik',
  },
  DELIVERY_REFUSED_RETRY_MS: {
    kind: 'whole',
    default: 60_000,
    min: 10,
    description: 'Jeda pertama setelah mitra menolak entri, milidetik: penolakan jarang sembuh sendiri',
  },
});

export type InteropSettings = Settings<typeof interopSettings>;

/** The hosts of OUTBOUND_ALLOWED_HOSTS. */
export const allowedHosts = (settings: Pick<InteropSettings, 'OUTBOUND_ALLOWED_HOSTS'>): string[] =>
  settings.OUTBOUND_ALLOWED_HOSTS.split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);
