import { isObjectType, getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectText } from '../../../gateway/contracts/project-files.ts';
import { factsIn } from '../../../gateway/policy/coordinates.ts';
import { readOwnDocuments } from '../../../gateway/policy/own-documents.ts';
import { composed, composedFacts } from '../../support/facts.ts';
import { createTestGateway } from '../../support/gateway.ts';

const documents = [...readOwnDocuments()];

describe.each(documents)('the gateway’s own document %s', (hash, text) => {
  it('fits the schema and touches nobody', () => {
    expect(validate(composed, parse(text))).toEqual([]);
    expect(factsIn(parse(text), composed, composedFacts)).toEqual([]);
  });

  it('is named in the README by its hash', () => {
    expect(projectText('README.md')).toContain(`sha256:${hash}`);
  });

  it('asks for everything that there is to be said', () => {
    const asked = new Set<string>();
    const types = new TypeInfo(composed);
    visit(
      parse(text),
      visitWithTypeInfo(types, { Field: ({ name }) => void asked.add(`${types.getParentType()?.name}.${name.value}`) }),
    );
    const reachable = [...new Set([...asked].map((coordinate) => coordinate.split('.')[0] ?? ''))].filter(
      (name) => !['Query', 'Division', 'Holder'].includes(name),
    );
    const missing = reachable.flatMap((name) => {
      const type = composed.getType(name);
      return isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => !asked.has(`${name}.${field.name}`) || getNamedType(field.type) === undefined)
            .map((field) => `${name}.${field.name}`)
        : [];
    });
    expect(missing).toEqual([]);
  });
});

it('answers every consumer in production, without a matter and without reading anything', async () => {
  await using gateway = await createTestGateway({ config: { mode: 'production' }, hasConsole: false });
  const [catalogue, explain] = documents.map(([hash]) => hash);
  const send = (body: object) => gateway.send(JSON.stringify(body), { 'x-purpose': '', 'x-case': '' });

  const known = await send({ documentId: `sha256:${catalogue}` });
  expect(known).toMatchObject({ status: 200, data: { catalogue: { consumer: { clientId: 'tester' } } } });

  const explained = await send({
    extensions: { persistedQuery: { version: 1, sha256Hash: explain } },
    variables: { document: '{ person(id: "x") { household { status } } }', matter: 'TEST-ALL' },
  });
  expect(explained.status).toBe(400);
  const explainedWell = await send({
    documentId: `sha256:${explain}`,
    variables: {
      document: 'query ($id: PersonId!) { person(id: $id) { household { status } } }',
      matter: 'TEST-ALL',
    },
  });
  expect(explainedWell).toMatchObject({
    status: 200,
    data: { explain: { isPermitted: true, facts: [{ coordinate: 'Person.household', isGranted: true }] } },
  });
  expect(await send({ query: '{ catalogue { sdl } }' })).toMatchObject({ status: 403 });
  expect(gateway.statements).toEqual([]);
});
