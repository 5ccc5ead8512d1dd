import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { ConfigError, readConfigFile } from '../../gateway/config.ts';
import { whereOf } from '../../gateway/telemetry/log.ts';
import { REQUIRED } from '../support/config-folder.ts';
import { createTestGateway } from '../support/gateway.ts';

const SECRET = 'geheim7';

describe('an address that the driver cannot read', () => {
  it('costs only its own department, and is not told', async () => {
    const connection = { connectionString: `postgres://reader:x#${SECRET}@127.0.0.1/disability` };
    await using gateway = await createTestGateway({ configs: { disability: { connection } } });

    const { status, data, text } = await gateway.ask(
      `{ person(id: "${people.pupil.id}") { household { status } disability { status reason record { grade } } } }`,
    );

    expect({ status, data }).toEqual({
      status: 200,
      data: {
        person: {
          household: { status: 'FOUND' },
          disability: { status: 'UNAVAILABLE', reason: 'DOWN', record: null },
        },
      },
    });
    expect(text + JSON.stringify(gateway.log)).not.toContain(SECRET);
  });
});

describe('a configuration file that cannot be used', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gateway-address-'));
    await mkdir(join(directory, 'policy'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const address =
    'line 3: departments.disability.url: needs an address such as postgres://user@host:5432/database; ' +
    'signs such as # and / in a password are written %23 and %2F';

  it.each([
    [`url: postgres://reader:x#${SECRET}@127.0.0.1/d`, [address]],
    [
      `url: mysql://reader:${SECRET}@127.0.0.1/d`,
      ['line 3: departments.disability.url: a secret stands in the environment or in a file, never here', address],
    ],
    [`url: ${SECRET}`, [address]],
    [`password: *${SECRET}`, ['line 3: what begins with * needs quotation marks']],
    [`password: |${SECRET}`, ['line 3: Block scalar header includes extra characters']],
  ])('because of %s says why and repeats nothing', async (line, problems) => {
    const file = join(directory, 'gateway.yaml');
    await writeFile(file, `departments:\n  disability:\n    ${line}\n${REQUIRED}`);

    const refusal = ((): unknown => {
      try {
        return readConfigFile(file, {});
      } catch (error) {
        return error;
      }
    })();

    expect(refusal).toBeInstanceOf(ConfigError);
    expect(refusal).toMatchObject({ problems });
  });

  it.each(['postgres://reader@127.0.0.1/d', 'postgresql://reader@[::1]:5432/d', 'postgres://u@/d?host=/run/pg'])(
    'is not one because of %s',
    async (url) => {
      const file = join(directory, 'gateway.yaml');
      await writeFile(file, `departments:\n  disability:\n    url: ${url}\n${REQUIRED}`);

      expect(readConfigFile(file, {}).departments['disability']?.connection).toEqual({ connectionString: url });
    },
  );
});

describe('the place of an unexpected error', () => {
  it('holds nothing of its text, not even lines that look like places', () => {
    const where = whereOf(new TypeError(`no\n    at ${SECRET}\n    at ${SECRET} (file:1:1)\nmore ${SECRET}`));

    expect(where).toMatch(/^TypeError at .*unreadable-address\.test\.ts/u);
    expect(where).not.toContain(SECRET);
  });
});
