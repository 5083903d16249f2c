import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

/** Nothing in the browser that our pages do not use. The clipboard stays: "Salin" writes to it. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const YEAR_SECONDS = 365 * 24 * 3_600;

/**
 * The headers of every answer: pages load nothing from elsewhere and are framed by nobody; what does not say otherwise
 * (built files do) is kept by no browser and no proxy.
 * @param publicUrl With `https:` the browser is told to stay with it, for this host alone: a government's other sites
 * below it may not have TLS.
 */
export async function addSecurityHeaders(http: FastifyInstance, publicUrl: string): Promise<void> {
  const always = {
    ...(await helmetHeaders(publicUrl.startsWith('https:'))),
    'permissions-policy': PERMISSIONS,
    'cache-control': 'no-store',
  };
  http.addHook('onRequest', async (_request, reply) => void reply.headers(always));
}

/** Asked once: helmet works out the same headers anew at every request, a twentieth of the time a short answer takes. */
async function helmetHeaders(tls: boolean): Promise<Record<string, string>> {
  const asked = fastify();
  await asked.register(helmet, helmetOptions(tls));
  asked.get('/', (_request, reply) => reply.send());
  const { headers } = await asked.inject('/');
  await asked.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      OF_THE_ANSWER_ITSELF.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

const OF_THE_ANSWER_ITSELF = new Set(['connection', 'content-length', 'content-type', 'date']);

/** Of what is refused before any route is looked for: no hook has run, and nothing of it is a page. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

const helmetOptions = (tls: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'self'"],
      ...(tls ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: tls ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  xFrameOptions: { action: 'deny' },
});
