import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * The headers of every answer: pages load nothing from elsewhere and are framed by nobody.
 * @param publicUrl With `https:` the browser is told to stay with it.
 */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  const tls = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        upgradeInsecureRequests: tls ? [] : null,
      },
    },
    strictTransportSecurity: tls,
  };
}
