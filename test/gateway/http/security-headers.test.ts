import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { refuse } from '../../../gateway/http/refusal.ts';
import { registerSecurityHeaders } from '../../../gateway/http/security-headers.ts';

const OWN_POLICY = "default-src 'none'; script-src 'self'";

function appWith(hasTls: boolean): FastifyInstance {
  const app = fastify();
  app.setErrorHandler(async (error, _request, reply) => refuse(reply, error));
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ error: 'nothing' }));
  registerSecurityHeaders(app, { hasTls });
  app.post('/graphql', async () => ({ data: null }));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/console', async (_request, reply) => {
    reply.headers({ 'content-security-policy': OWN_POLICY, 'cache-control': 'no-cache' }).type('text/html');
    return '<!doctype html>';
  });
  return app;
}

const plain = appWith(false);
const overTls = appWith(true);
afterAll(async () => {
  await plain.close();
  await overTls.close();
});

const EXPECTED = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

describe('every answer', () => {
  it.each([
    ['of an operation', 'POST', '/graphql', '{}', 200],
    ['to a body that is none', 'POST', '/graphql', '{', 400],
    ['of health', 'GET', '/livez', undefined, 200],
    ['about nothing', 'GET', '/nowhere', undefined, 404],
  ] as const)('%s makes a browser do least with it', async (_what, method, url, payload, status) => {
    const { statusCode, headers } = await plain.inject({
      method,
      url,
      ...(payload && { payload, headers: { 'content-type': 'application/json' } }),
    });

    expect(statusCode).toBe(status);
    expect(headers).toMatchObject(EXPECTED);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('promises TLS only where it is spoken', async () => {
    expect((await plain.inject('/livez')).headers).not.toHaveProperty('strict-transport-security');
    expect((await overTls.inject('/livez')).headers).toMatchObject({
      ...EXPECTED,
      'strict-transport-security': 'max-age=15552000',
    });
  });

  it('keeps what a route says itself', async () => {
    const { headers } = await plain.inject('/console');

    expect(headers).toMatchObject({
      ...EXPECTED,
      'content-security-policy': OWN_POLICY,
      'cache-control': 'no-cache',
    });
  });
});
