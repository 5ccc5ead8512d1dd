import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ASSESSMENTS, OWN_QUESTIONS } from '../../gateway/contracts/own-questions.ts';
import { composeSchema } from '../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { TEST_NOW } from '../support/gateway.ts';

const schema = composeSchema({ departments: await discoverDepartments(), clock: () => TEST_NOW });

describe('the composed schema', () => {
  it('is the one that callers were promised; a change explains itself in the changelog', async () => {
    await expect(printSchema(schema)).toMatchFileSnapshot('../golden/composed.graphql');
  });

  it('describes every type, every field and every value', () => {
    const undescribed = Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'Float', 'ID'].includes(name))
      .flatMap((type) => [
        ...(type.description ? [] : [type.name]),
        ...('getFields' in type ? Object.values(type.getFields()) : [])
          .filter(({ description }) => !description)
          .map((field) => `${type.name}.${field.name}`),
        ...('getValues' in type ? type.getValues() : [])
          .filter(({ description }) => !description)
          .map((value) => `${type.name}.${value.name}`),
      ]);
    expect(undescribed).toEqual([]);
  });

  it('has no way to browse: every root field but those about the gateway itself takes an exact key', () => {
    const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name }) => !OWN_QUESTIONS.has(name) && !ASSESSMENTS.has(name),
    );
    expect(rootFields.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'household',
      'parcel',
      'person',
      'persons',
    ]);
    expect(
      rootFields.flatMap(({ args }) => args.map(({ type }) => String(type))).every((type) => type.endsWith('!')),
    ).toBe(true);
    expect(schema.getMutationType()).toBeUndefined();
  });

  it('assesses nobody without an exact key either', () => {
    const { assess, assessMany, jointForm } = schema.getQueryType()?.getFields() ?? {};
    const keys = [assess, assessMany, jointForm].map((field) =>
      field?.args.filter(({ name }) => ['subject', 'of'].includes(name)).map(({ type }) => String(type)),
    );
    expect(keys).toEqual([['PersonId!'], ['[AssessmentInput!]!'], ['PersonId!']]);
  });
});
