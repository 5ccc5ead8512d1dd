import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Half a year, in seconds: how long a browser that came over TLS comes back over nothing else. */
const TRANSPORT_SECURITY_SECONDS = 15_552_000;

/**
 * Puts the headers on every answer that make a browser do least with it: it runs nothing, is framed nowhere, is guessed
 * to be nothing else and kept nowhere. A route that sets one of them keeps its own, as the console does.
 *
 * Over plain HTTP no promise of TLS is made: whoever ends TLS before the gateway makes it.
 */
export function registerSecurityHeaders(app: FastifyInstance, { hasTls }: { readonly hasTls: boolean }): void {
  void app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: hasTls && { maxAge: TRANSPORT_SECURITY_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
