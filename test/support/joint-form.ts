import { existsSync, readdirSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { parseDivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { projectPath, projectText } from '../../gateway/contracts/project-files.ts';
import { readTypeDefs } from '../../gateway/execute/subgraph.ts';
import { discoverJointForms, type JointFormFiles } from '../../gateway/matters/discover-joint-forms.ts';
import { prepareEvidence } from '../../gateway/matters/engine/evidence-document.ts';
import { createEvidenceView } from '../../gateway/matters/engine/evidence-view.ts';
import type { Fallback } from '../../gateway/matters/engine/fallback.ts';
import type { StatedFact } from '../../gateway/matters/engine/stated-facts.ts';
import { COMMON_FALLBACKS_FILE, mergeFallbacks } from '../../gateway/matters/fallback-file.ts';
import { parseJointForm } from '../../gateway/matters/joint-form-file.ts';
import type { JointFormSpec } from '../../gateway/matters/joint-form-spec.ts';
import { planJointForm, type JointFormInput, type PlannedJointForm } from '../../gateway/matters/joint-form.ts';
import { found, noRecord, type JsonObject } from './evidence-draft.ts';

/** The schema of all departments, as it is asked. */
const schema: GraphQLSchema = makeExecutableSchema({
  typeDefs: [
    ...readTypeDefs(['household', 'enrollment', 'real-estate', 'disability'].map((name) => `schemas/${name}.graphql`)),
  ],
});

/** The files of the disability subsidies. */
const files: JointFormFiles = discoverJointForms().find(({ name }) => name === 'disability') ?? {
  name: 'missing',
  form: '',
  evidence: '',
  fallbacks: undefined,
};

/** Its evidence document, checked against the schema. */
export const evidence = prepareEvidence(files.evidence, schema);

/** The fallbacks that it can name: the common ones, its own, and those of matters. */
export const { fallbacks, problems: fallbackProblems } = mergeFallbacks([
  { file: COMMON_FALLBACKS_FILE, text: projectText(COMMON_FALLBACKS_FILE) },
  { file: files.name, text: files.fallbacks ?? '' },
  ...readdirSync(projectPath('gateway/matters/rules'))
    .map((name) => `gateway/matters/rules/${name}/fallbacks.yaml`)
    .filter((file) => existsSync(projectPath(file)))
    .map((file) => ({ file, text: projectText(file) })),
]);

/** The form as it ships. @throws Error with what is wrong in it. */
export const form: JointFormSpec = parsedForm(files.form);

/** A form out of a text. @throws Error with what is wrong in it. */
function parsedForm(text: string): JointFormSpec {
  const read = parseJointForm(text, { paths: evidence.paths, fallbacks, isStated: () => true });
  if (!read.form) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.form;
}

/** Coordinates of the facts behind the form: what can be granted. */
export const factCoordinates: ReadonlySet<string> = new Set([...evidence.paths.values()].filter(isFact));

function isFact(coordinate: string): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  return field?.astNode?.directives?.some(({ name }) => name.value === 'fact') ?? false;
}

/** A consumer's grants as the form asks for them: what is no fact needs none. */
export const granted =
  (...coordinates: readonly string[]) =>
  (coordinate: string): boolean =>
    !factCoordinates.has(coordinate) || coordinates.includes(coordinate);

/** Somebody of whom every register knows everything, but the school roll, which has no grown-ups. */
export const everything = (): JsonObject => ({
  person: {
    household: found({ isRegisteredIn: true, entry: { name: '陆惠英', isCurrent: true } }, 'household'),
    disability: found(
      { isValidOn: true, category: { code: '1', zh: '视力残疾', en: 'visual' }, grade: 2, isSevere: true },
      'disability',
    ),
    assistance: found(
      { isCovered: true, isDibao: true, isMarginal: false, isTekun: false, isOrphan: false },
      'disability',
    ),
    allowances: found({ drawsLivingElsewhere: false, drawsNursingElsewhere: false }, 'disability'),
    enrollment: noRecord('enrollment'),
  },
});

/** The same with other answers of some registers. */
export const withAnswers = (answers: JsonObject): JsonObject => {
  const { person } = everything();
  return { person: { ...(typeof person === 'object' && !Array.isArray(person) ? person : {}), ...answers } };
};

/** Changshu, which decides. */
export const CHANGSHU: DivisionCode = parseDivisionCode('320581');

/** What a test changes of a form's input. */
type Changes = Partial<Omit<JointFormInput<string>, 'facts'>> & { readonly data?: JsonObject };

/** The form of somebody; everything is granted to everybody unless said otherwise. */
export function plan({ data = everything(), ...changes }: Changes = {}): PlannedJointForm<string> {
  return planJointForm<string>({
    form,
    paths: evidence.paths,
    facts: createEvidenceView(data, changes.paths ?? evidence.paths),
    division: CHANGSHU,
    assessments: new Map([
      ['CA-LIVE', 'the living allowance, assessed'],
      ['CA-NURSE', 'the nursing allowance, assessed'],
    ]),
    stated: [],
    fallbacks,
    mayRead: () => true,
    mayReadFor: () => true,
    ...changes,
  });
}

/** Ids of the items that are answered in a way. */
export const idsAnswered = (
  { items }: Pick<PlannedJointForm<string>, 'items'>,
  answer: PlannedJointForm<string>['items'][number]['answer'],
): readonly string[] => items.filter((item) => item.answer === answer).map(({ id }) => id);

/** A yes or no, as somebody stated it. */
export const statedAs = (fact: string, by: StatedFact['by']): StatedFact => ({ fact, by, isTrue: true });

/** Ids of fallbacks. */
export const idsOf = (list: readonly Pick<Fallback, 'id'>[]): readonly string[] => list.map(({ id }) => id);
