import * as z from 'zod';
import { id, listOf, settingsOf } from '../contracts/setting-types.ts';
import { parseYaml, problemsOf, type YamlProblem } from '../contracts/yaml-file.ts';
import type { PathIndex } from './engine/evidence-view.ts';
import type { Fallback } from './engine/fallback.ts';
import { FACT_PLACES, pathsOfFact, type JointFormSpec } from './joint-form-spec.ts';
import { bilingual, line } from './yaml-types.ts';

/** A joint form, or what keeps its file from being used. The form is there only where nothing is wrong. */
export type ReadJointForm = { readonly form: JointFormSpec | undefined; readonly problems: readonly YamlProblem[] };

/** What the names in the file of a joint form are checked against. */
export type JointFormContext = {
  /** Paths of the form's evidence document. */
  readonly paths: PathIndex;
  readonly fallbacks: ReadonlyMap<string, Pick<Fallback, 'kind'>>;
  /** Whether a rule among its members asks for a stated fact with this code. */
  readonly isStated: (code: string) => boolean;
};

/** Reads a joint form. Every name in it has to lead somewhere: facts to the evidence, items to members, facts and fallbacks. */
export function parseJointForm(text: string, context: JointFormContext): ReadJointForm {
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return { form: undefined, problems: yaml.problems };
  const outcome = formSchema.safeParse(yaml.value);
  if (!outcome.success) return { form: undefined, problems: problemsOf(outcome.error, yaml) };
  const problems: YamlProblem[] = [];
  checkForm(outcome.data, context, (path, message) => {
    problems.push({ line: yaml.lineOf(path), message: `${path.join('.')}: ${message}` });
  });
  return problems.length > 0 ? { form: undefined, problems } : { form: outcome.data, problems };
}

type Report = (path: readonly PropertyKey[], message: string) => void;

function checkForm(form: JointFormSpec, { paths, fallbacks, isStated }: JointFormContext, report: Report): void {
  const { departments, members, facts, items } = form;
  for (const [list, entries] of Object.entries({ departments, members, facts, items })) {
    entries.forEach(({ id }, at) => {
      if (entries.findIndex((other) => other.id === id) < at) report([list, at, 'id'], `${id} stands here twice`);
    });
  }
  members.forEach(({ code, department }, at) => {
    if (!departments.some(({ id }) => id === department)) {
      report(['members', at, 'department'], `there is no department ${department}`);
    }
    if (code !== undefined && members.findIndex((other) => other.code === code) < at) {
      report(['members', at, 'code'], `${code} stands here twice`);
    }
  });
  facts.forEach((fact, at) => {
    for (const path of pathsOfFact(fact).filter((one) => !paths.has(one))) {
      report(['facts', at, 'path'], `the evidence document has no field ${path}`);
    }
    if (!items.some((item) => item.facts.includes(fact.id))) report(['facts', at], 'no item needs it');
  });
  items.forEach((item, at) => {
    const unknown = (
      setting: string,
      names: readonly string[],
      known: (name: string) => boolean,
      what: string,
    ): void => {
      names.forEach((name, number) => {
        if (!known(name)) report(['items', at, setting, number], `there is no ${what} ${name}`);
        else if (names.indexOf(name) < number) report(['items', at, setting, number], `${name} stands here twice`);
      });
    };
    unknown('neededBy', item.neededBy, (name) => members.some(({ id }) => id === name), 'member');
    unknown('facts', item.facts, (name) => facts.some(({ id }) => id === name), 'fact');
    unknown('fallbacks', item.fallbacks, (name) => fallbacks.has(name), 'fallback');
    if (item.value !== undefined && !item.facts.includes(item.value)) {
      report(['items', at, 'value'], 'has to be one of the facts of the item');
    }
    if (item.stated !== undefined && !isStated(item.stated)) {
      report(['items', at, 'stated'], `no rule among the members asks for ${item.stated}`);
    }
    // Who never had to bring a paper is not to bring one now.
    if (!item.wasPaper && !item.fallbacks.some((name) => fallbacks.get(name)?.kind === 'COMMITMENT')) {
      report(['items', at, 'fallbacks'], 'needs a commitment: it was no paper, and must not become one');
    }
  });
}

const yesNo = z.boolean({ error: 'needs true or false' });

const factSettings = { id, path: line };
const factSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...factSettings,
      kind: z.literal('FLAG'),
      ifAbsent: z.literal(false, { error: 'needs false, or is left out' }).optional(),
      place: z.enum(FACT_PLACES, { error: `needs ${FACT_PLACES.join(', ')}` }).default('ANYWHERE'),
      yes: bilingual,
      no: bilingual,
    }),
    z.strictObject({ ...factSettings, kind: z.enum(['TEXT', 'NUMBER', 'DAY']), text: bilingual.optional() }),
    z.strictObject({ ...factSettings, kind: z.literal('CODED') }),
  ],
  { error: 'needs a kind: FLAG, TEXT, NUMBER, DAY or CODED' },
);

const departmentSchema = z.strictObject({ id, name: bilingual }, { error: settingsOf('id and name') });

const memberSchema = z.strictObject(
  { id, code: line.optional(), name: bilingual, department: id },
  { error: settingsOf('id, name and department') },
);

const itemSchema = z.strictObject(
  {
    id,
    name: bilingual,
    wasPaper: yesNo,
    neededBy: listOf(id, 'members').min(1, { error: 'needs a member' }),
    facts: listOf(id, 'facts').default([]),
    value: id.optional(),
    stated: line.optional(),
    fallbacks: listOf(id, 'fallbacks').default([]),
  },
  { error: settingsOf('id, name, wasPaper and neededBy') },
);

const formSchema = z.strictObject(
  {
    matter: line,
    isSourced: yesNo,
    source: line,
    departments: listOf(departmentSchema, 'departments'),
    members: listOf(memberSchema, 'matters'),
    facts: listOf(factSchema, 'facts'),
    items: listOf(itemSchema, 'items'),
  },
  { error: settingsOf('matter, isSourced, source, departments, members, facts and items') },
);
