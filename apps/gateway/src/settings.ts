import { busSettings, defineSettings, nodeSettings, type Settings } from '@selaras/platform';

/** What the public door needs to know besides the node's own settings. */
export const gatewaySettings = defineSettings({
  ...nodeSettings,
  ...busSettings,
  HTTP_HOST: { kind: 'text', default: '127.0.0.1', description: 'Alamat tempat gerbang mendengarkan' },
  HTTP_PORT: { kind: 'whole', default: 8080, min: 0, max: 65_535, description: 'Porta gerbang' },
  OIDC_INTERNAL_URL: { kind: 'url', description: 'Alamat pribadi penyedia OpenID milik layanan identity' },
  WEB_CLIENT_SECRET: { kind: 'text', secret: true, description: 'Rahasia klien OpenID milik gerbang' },
  COOKIE_SECRET: { kind: 'text', secret: true, description: 'Kunci tanda tangan kuki masuk' },
  EVIDENCE_MAX_MB: {
    kind: 'whole',
    default: 10,
    min: 1,
    max: 500,
    description: 'Ukuran terbesar bukti dukung (MB)',
  },
  IMPORT_MAX_MB: {
    kind: 'whole',
    default: 20,
    min: 1,
    max: 200,
    description: 'Ukuran terbesar lembar kerja impor (MB)',
  },
});

export type GatewaySettings = Settings<typeof gatewaySettings>;

export const GATEWAY_SETTINGS = Symbol('gateway settings');
