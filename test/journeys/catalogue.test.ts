import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { ASSESSMENTS } from '../../gateway/contracts/own-questions.ts';
import { documentHash } from '../../gateway/policy/document-hash.ts';
import { composedFacts } from '../support/facts.ts';
import { createTestGateway, headersOf, type TestAnswer, type TestGateway } from '../support/gateway.ts';

const examples = readExamples();

/** Whether an example asks for decisions: it reads no fact itself, and what it stands on follows from the matter's rule. */
const isAssessing = ({ query }: { readonly query: string }): boolean =>
  [...ASSESSMENTS].some((name) => query.includes(`${name}(`));

/** A consumer as its file registers it. */
type Registered = { readonly clientId: string; readonly socialCreditCode: string; readonly matters: readonly string[] };

/** A grant as its file says it. */
type Given = {
  readonly id: string;
  readonly consumer: string;
  readonly matter: string;
  readonly facts: readonly string[];
  readonly use?: 'ASSESSMENT';
  readonly within?: readonly string[];
};

/** A trusted document as its file registers it. */
type Registration = { readonly id: string; readonly owner: string; readonly matter: string };

const yamlOf = async (path: string) => parseYaml(await readFile(join(SANDBOX_POLICY, path), 'utf8'));
const consumers: readonly Registered[] = (await yamlOf('consumers.yaml')).consumers;
const grants: readonly Given[] = await Promise.all(
  (await readdir(join(SANDBOX_POLICY, 'grants'))).map((file) => yamlOf(`grants/${file}`)),
);
const documents: readonly Registration[] = await Promise.all(
  (await readdir(join(SANDBOX_POLICY, 'documents')))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => yamlOf(`documents/${file}`)),
);
const MATTERS = [...new Set(consumers.flatMap(({ matters }) => matters))];

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
});

beforeEach(() => {
  gateway.statements.length = 0;
});

afterAll(() => gateway[Symbol.asyncDispose]());

/** Asks the gateway's own questions: with a token, without a purpose and a case. */
const askOwn = (client: string, query: string, variables: object = {}): Promise<TestAnswer> =>
  gateway.send(JSON.stringify({ query, variables }), { ...headersOf({ client }), 'x-purpose': '', 'x-case': '' });

const CATALOGUE = `query ($matter: String) {
  catalogue(matter: $matter) {
    consumer { clientId needsOfficer }
    matters { code legalBasis }
    facts { coordinate holder { id } sensitivity predicates grants { id matter use within } }
    documents { id matter sha256 text }
    sdl
  }
}`;

const EXPLAIN = `query ($document: String!, $matter: String, $operationName: String) {
  explain(document: $document, matter: $matter, operationName: $operationName) {
    isPermitted reason sha256 estimatedCost matter departments { id } facts { coordinate isGranted } disclosure { zh en }
  }
}`;

/** Coordinates of the facts that a schema shows. */
const factsOfSchema = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    )
    .filter((coordinate) => composedFacts.has(coordinate))
    .toSorted();

/** The coordinates that a refusal names. */
function outsideOf({ errors }: TestAnswer): readonly string[] {
  const outside = errors?.[0]?.extensions['outside'];
  if (!Array.isArray(outside)) return [];
  return outside.map(({ coordinate }: { coordinate: string }) => coordinate).toSorted();
}

describe.each(consumers)('the catalogue for $clientId', ({ clientId, socialCreditCode, matters }) => {
  const mine = grants.filter(({ consumer }) => consumer === socialCreditCode);
  const mayAsk = [...new Set(mine.flatMap(({ facts }) => facts))].toSorted();
  // What is granted for assessments only is told nowhere, and stands in no schema.
  const forReading = mine.filter(({ use }) => use === undefined);
  const mayRead = [...new Set(forReading.flatMap(({ facts }) => facts))].toSorted();
  const registered = documents.filter(({ owner }) => owner === socialCreditCode);

  it('shows its own matters, every fact there is, and the grants that it has of each', async () => {
    const { status, data } = await askOwn(clientId, CATALOGUE);
    expect(status).toBe(200);
    const { catalogue } = data;
    expect(catalogue.consumer.clientId).toBe(clientId);
    expect(catalogue.matters.map(({ code }: { code: string }) => code)).toEqual(matters.toSorted());
    expect(catalogue.facts.map(({ coordinate }: { coordinate: string }) => coordinate)).toEqual(
      [...composedFacts.keys()].toSorted(),
    );
    const shown = Object.fromEntries(
      catalogue.facts.map(({ coordinate, grants: of }: { coordinate: string; grants: readonly object[] }) => [
        coordinate,
        of,
      ]),
    );
    const expected = Object.fromEntries(
      [...composedFacts.keys()].map((coordinate) => [
        coordinate,
        expect.toSatisfy((of: readonly { id: string }[]) => {
          const given = mine.filter(({ facts }) => facts.includes(coordinate));
          const wanted = given.map(({ id, matter, use = 'READING', within = null }) => ({ id, matter, use, within }));
          expect(of.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          );
          return true;
        }),
      ]),
    );
    expect(shown).toEqual(expected);
    expect(gateway.statements).toEqual([]);
  });

  it('leaves what is granted and what is not, on demand', async () => {
    const { data } = await askOwn(
      clientId,
      '{ catalogue { yes: facts(granted: true) { coordinate } no: facts(granted: false) { coordinate } } }',
    );
    const names = (of: readonly { coordinate: string }[]) => of.map(({ coordinate }) => coordinate).toSorted();
    expect(names(data.catalogue.yes)).toEqual(mayAsk);
    expect(names(data.catalogue.no)).toEqual(
      [...composedFacts.keys()].filter((one) => !mayAsk.includes(one)).toSorted(),
    );
  });

  it('gives a schema that can be built and holds exactly what may be read', async () => {
    const { data } = await askOwn(clientId, '{ catalogue { sdl } }');
    expect(factsOfSchema(buildSchema(data.catalogue.sdl))).toEqual(mayRead);
  });

  it('gives for each of its matters the schema of that matter, and for nobody else’s', async () => {
    for (const matter of matters) {
      const { data } = await askOwn(clientId, CATALOGUE, { matter });
      const of = forReading.filter((grant) => grant.matter === matter).flatMap(({ facts }) => facts);
      expect(factsOfSchema(buildSchema(data.catalogue.sdl))).toEqual([...new Set(of)].toSorted());
      expect(data.catalogue.documents.map(({ id }: { id: string }) => id)).toEqual(
        registered
          .filter((document) => document.matter === matter)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
    for (const matter of MATTERS.filter((other) => !matters.includes(other))) {
      const { status, data, errors } = await askOwn(clientId, CATALOGUE, { matter });
      expect({ status, data: data ?? null, reason: errors?.[0]?.extensions['reason'] }).toEqual({
        status: 403,
        data: null,
        reason: 'PURPOSE_NOT_REGISTERED',
      });
    }
    expect(gateway.statements).toEqual([]);
  });

  it('lists the documents that are registered for it, each under the hash of its text', async () => {
    const { data } = await askOwn(clientId, CATALOGUE);
    expect(data.catalogue.documents.map(({ id, matter }: Registration) => ({ id, matter }))).toEqual(
      registered.map(({ id, matter }) => ({ id, matter })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    for (const { sha256, text, matter } of data.catalogue.documents) {
      expect({ sha256, isMine: matters.includes(matter) }).toEqual({ sha256: documentHash(text), isMine: true });
    }
  });

  it('fits the examples: its own operations validate against its schema, those that ask for more do not', async () => {
    for (const example of examples) {
      const { data } = await askOwn(clientId, '{ catalogue { sdl } }');
      const problems = validate(buildSchema(data.catalogue.sdl), parse(example.query)).map(({ message }) => message);
      // The number that was asked about only comes back: that is no fact, while the field itself is one.
      const beyond = problems.filter((message) => message !== 'Cannot query field "id" on type "Person".');
      const isMine = isAssessing(example) || (example.client === clientId && !example.isRefused);
      expect({ name: example.name, fits: beyond.length === 0 }).toEqual({ name: example.name, fits: isMine });
    }
  });

  it('explains every example for every matter as it then is answered', async () => {
    for (const example of examples) {
      // The matter of an assessment is written in the operation as well; under another one it is refused as such.
      for (const purpose of MATTERS.filter((matter) => !isAssessing(example) || matter === example.purpose)) {
        const explained = await askOwn(clientId, EXPLAIN, { document: example.query, matter: purpose });
        expect({ status: explained.status, statements: gateway.statements }).toEqual({ status: 200, statements: [] });
        const { isPermitted, reason, facts } = explained.data.explain;
        const answer = await gateway.ask(example.query, example.variables, {
          client: clientId,
          purpose,
          officer: 'desk-01',
        });
        expect({
          name: example.name,
          purpose,
          status: isPermitted ? 200 : 403,
          reason: reason ?? undefined,
        }).toEqual({
          name: example.name,
          purpose,
          status: answer.status,
          reason: answer.errors?.[0]?.extensions['reason'],
        });
        const missing: readonly { coordinate: string }[] =
          reason === 'FACTS_OUTSIDE' ? facts.filter((fact: { isGranted: boolean }) => !fact.isGranted) : [];
        expect(missing.map(({ coordinate }) => coordinate)).toEqual(outsideOf(answer));
        gateway.statements.length = 0;
      }
    }
  });
});

describe('examples that assess', () => {
  const assessing = examples.filter(isAssessing);

  it.each(assessing.map((example) => [example.name, example] as const))(
    'are explained by what they stand on, under grants of either kind: %s',
    async (_name, { query, client, purpose }) => {
      const { status, data } = await askOwn(
        client,
        'query ($document: String!, $matter: String) { explain(document: $document, matter: $matter) { isPermitted facts { coordinate isGranted grants { use } } } }',
        { document: query, matter: purpose },
      );
      expect(status).toBe(200);
      const { isPermitted, facts } = data.explain;
      const ungranted = facts.filter(({ isGranted }: { isGranted: boolean }) => !isGranted);
      expect({ isPermitted, ungranted }).toEqual({ isPermitted: true, ungranted: [] });
      const uses = facts.flatMap(({ grants: of }: { grants: readonly { use: string }[] }) => of.map(({ use }) => use));
      expect(new Set(uses)).toEqual(new Set(['ASSESSMENT', 'READING']));
      expect(gateway.statements).toEqual([]);
    },
  );

  it.each(assessing.map((example) => [example.name, example] as const))(
    'are refused under every matter but their own, before anything is read: %s',
    async (_name, { query, variables, client, purpose }) => {
      const asked = MATTERS.filter((matter) => matter !== purpose).map(async (other) => {
        const answer = await gateway.ask(query, variables, { client, purpose: other, officer: 'desk-01' });
        const { data } = await askOwn(
          client,
          'query ($document: String!, $matter: String) { explain(document: $document, matter: $matter) { isPermitted reason } }',
          { document: query, matter: other },
        );
        return { ...data.explain, other, status: answer.status, refused: answer.errors?.[0]?.extensions['reason'] };
      });
      expect(await Promise.all(asked)).toEqual(
        MATTERS.filter((matter) => matter !== purpose).map((other) => ({
          isPermitted: false,
          reason: 'PURPOSE_DIFFERS',
          other,
          status: 403,
          refused: 'PURPOSE_DIFFERS',
        })),
      );
      expect(gateway.statements).toEqual([]);
    },
  );
});

describe('the gateway’s own questions', () => {
  const [example] = examples;
  const document = example?.query ?? '';

  it('need a token', async () => {
    for (const query of ['{ catalogue { sdl } }', '{ explain(document: "{ __typename }") { isPermitted } }']) {
      const answer = await gateway.send(JSON.stringify({ query }), { authorization: '' });
      expect(answer).toMatchObject({
        status: 401,
        data: undefined,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it('need neither officer nor purpose nor case, also where questions about people do', async () => {
    const explained = await askOwn('yicheng-real-estate', EXPLAIN, { document, matter: 'RE-HS' });
    expect(explained).toMatchObject({ status: 200, data: { explain: { isPermitted: false } } });
    expect(await askOwn('yicheng-real-estate', '{ catalogue { matters { code } } }')).toMatchObject({ status: 200 });
  });

  it('do not carry a question about somebody past the checks', async () => {
    const answer = await askOwn(
      'xining-education',
      'query ($id: PersonId!) { catalogue { matters { code } } person(id: $id) { household { status } } }',
      example?.variables,
    );
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { reason: 'PURPOSE_MISSING' } }] });
    expect(gateway.statements).toEqual([]);
  });

  it('tell a consumer nothing of what another may ask', async () => {
    const { text } = await askOwn('xining-education', CATALOGUE);
    for (const word of ['RE-HS', 'CA-LIVE', 'yicheng', 'changshu', '12420684MB9900021R'])
      expect(text).not.toContain(word);
  });

  it('say nothing about people: what is explained has neither variables nor persons in its answer', async () => {
    const written = `{ person(id: "${String(example?.variables['id'])}") { household { status } } }`;
    const { status, text } = await askOwn('xining-education', EXPLAIN, { document: written, matter: 'EDU-G1' });
    expect(status).toBe(200);
    expect(text).not.toContain(String(example?.variables['id']));
    expect(JSON.stringify(gateway.log)).not.toContain(String(example?.variables['id']));
  });
});

describe('an explanation of what is hostile', () => {
  const deep = (levels: number): string => `{ ${'person { '.repeat(levels)}id${' }'.repeat(levels)} }`;
  const wide = (fields: number): string =>
    `{ ${Array.from({ length: fields }, (_, at) => `a${at}: __typename`).join(' ')} }`;

  it.each([
    ['nothing', '', 'BAD_INPUT'],
    ['no GraphQL', '}{', 'BAD_INPUT'],
    ['half a text', 'query ($id: PersonId!) { person(id: $id) { household { sta', 'BAD_INPUT'],
    ['a field that there is not', '{ person(id: "630224201911059979") { shoeSize } }', 'BAD_INPUT'],
    ['a number that cannot be', '{ person(id: "630224201911059970") { household { status } } }', 'BAD_INPUT'],
    ['no operation', 'fragment f on Person { id }', 'BAD_INPUT'],
    ['something else than a question', 'mutation { forget }', 'BAD_INPUT'],
    [
      'a circle of fragments',
      '{ person(id: "630224201911059979") { ...a } } fragment a on Person { ...a }',
      'BAD_INPUT',
    ],
    ['control characters', '\u0000\u0007\u001B[2J', 'BAD_INPUT'],
    ['a string without end', '{ person(id: """', 'BAD_INPUT'],
    ['a thousand levels', deep(1_000), 'OPERATION_TOO_LARGE'],
    ['brackets without end', '{ a'.repeat(4_000), 'OPERATION_TOO_LARGE'],
    ['hundreds of names', wide(300), 'OPERATION_TOO_LARGE'],
    ['more words than are read', wide(3_000), 'BAD_INPUT'],
    ['a text of many blanks and comments', `# ${'x'.repeat(20_000)}\n{ __typename }`, undefined],
  ])('%s', async (_what, document, code) => {
    const answer = await askOwn('xining-education', EXPLAIN, { document, matter: 'EDU-G1' });
    const codes = answer.errors?.map(({ extensions }) => extensions['code']);
    expect({ status: answer.status, codes }).toEqual(
      code === undefined ? { status: 200, codes: undefined } : { status: 400, codes: [code] },
    );
    expect(answer.text).not.toMatch(/63022420191105997|shoeSize|forget|INTERNAL/u);
    expect(gateway.statements).toEqual([]);
  });

  it('which is too long for a request is refused as any such request', async () => {
    const answer = await askOwn('xining-education', EXPLAIN, { document: `{ ${'a '.repeat(2_000_000)} }` });
    expect(answer).toMatchObject({ status: 413, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it('under a name that the document does not have', async () => {
    const answer = await askOwn('xining-education', EXPLAIN, {
      document: 'query A { __typename }',
      operationName: 'B',
    });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it('for a matter that nobody registered is an explanation: it would be refused', async () => {
    const document = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
    const { data } = await askOwn('xining-education', EXPLAIN, { document, matter: 'EDU-X' });
    expect(data.explain).toMatchObject({ isPermitted: false, reason: 'PURPOSE_UNKNOWN', matter: null });
  });

  it('an explanation within an explanation explains a question that touches nobody', async () => {
    const document = '{ explain(document: "{ __typename }") { isPermitted } catalogue { sdl } }';
    const { data } = await askOwn('auditor', EXPLAIN, { document });
    expect(data.explain).toMatchObject({ isPermitted: true, facts: [], departments: [], disclosure: null });
  });

  it('asked for under many aliases is bounded', async () => {
    const query = `{ ${Array.from({ length: 250 }, (_, at) => `a${at}: explain(document: "{ __typename }") { isPermitted }`).join(' ')} }`;
    const answer = await askOwn('xining-education', query);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_TOO_LARGE' } }] });
  });
});
