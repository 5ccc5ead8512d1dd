import { describe, expect, it, vi } from 'vitest';
import { connectTo, needsRedis, redisPath, startRedis } from '../../support/redis.ts';

const ECHO = 'return {KEYS[1], ARGV[1]}';

const echo = { keys: ['a'], arguments: ['b'] };

/** Waits for something that a process of its own has to do first. */
const soon = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 20_000, interval: 10 });

describe.skipIf(redisPath === undefined)(`a connection to Redis${needsRedis}`, () => {
  it('carries out scripts, known to the server or not', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);

    const first = await connection.redis.eval(ECHO, echo);
    const again = await connection.redis.eval(ECHO, echo);

    expect([first, again]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(connection.failures).toEqual([]);
  });

  it('gives its account, and without it is refused without stopping the start', async () => {
    await using server = await startRedis({ password: 'a secret of this test' });
    await using known = await connectTo(server.port, { address: { password: 'a secret of this test' } });
    await using wrong = await connectTo(server.port, { address: { password: 'a wrong secret of this test' } });

    expect(await known.redis.eval(ECHO, echo)).toEqual(['a', 'b']);
    await expect(wrong.redis.eval(ECHO, echo)).rejects.toThrow('offline');
    expect(wrong.failures).toHaveLength(1);
    expect(String(wrong.failures[0])).not.toContain('secret');
  });

  it('does not fall back to plain text where TLS is set', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port, { address: { tls: true } });

    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow('offline');
    expect(connection.failures).toHaveLength(1);
  });

  it('is there before its server is, and says once that it is missing', async () => {
    await using server = await startRedis();
    await server.kill();
    await using connection = await connectTo(server.port);

    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow('offline');
    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow('offline');
    expect(connection.failures).toHaveLength(1);

    await server.restart();
    await soon(() => expect(connection.recoveries()).toBe(1));
    expect(await connection.redis.eval(ECHO, echo)).toEqual(['a', 'b']);
  });

  it('fails at once while its server is gone, and goes on when one is there again', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    await connection.redis.eval(ECHO, echo);

    await server.kill();
    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow(Error);
    await soon(() => expect(connection.failures).toHaveLength(1));
    await server.restart();

    await soon(() => expect(connection.recoveries()).toBe(1));
    expect(await connection.redis.eval(ECHO, echo)).toEqual(['a', 'b']);
  });

  it('does not wait for a server that hangs, and goes on when it answers again', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port, { commandTimeoutMs: 1_000 });
    await connection.redis.eval(ECHO, echo);

    server.hang();
    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow('within 1000 ms');
    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow(Error);
    expect(connection.failures).toHaveLength(1);
    server.goOn();

    await soon(() => expect(connection.recoveries()).toBe(1));
    expect(await connection.redis.eval(ECHO, echo)).toEqual(['a', 'b']);
  });

  it('says so when the server refuses a script', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);

    await expect(connection.redis.eval(`return redis.call('incr')`, { keys: [], arguments: [] })).rejects.toThrow(
      Error,
    );
    expect(connection.failures).toHaveLength(1);
  });

  it('can be closed twice, asks nothing any more and reports no failure for it', async () => {
    await using server = await startRedis();
    const connection = await connectTo(server.port);

    await connection.redis.close();
    await connection.redis.close();

    await expect(connection.redis.eval(ECHO, echo)).rejects.toThrow('closed');
    expect(connection.failures).toEqual([]);
  });
});
