import type { Bilingual } from '../contracts/bilingual.ts';

/** What one joint form consists of, as its file says. */
export type JointFormSpec = {
  /** Code of the joint matter, registered like any other, such as `CA-JOINT`. */
  readonly matter: string;
  /** False where the list of matters and papers is an example and no published one. */
  readonly isSourced: boolean;
  /** Where the list comes from. */
  readonly source: string;
  readonly departments: readonly JointDepartment[];
  readonly members: readonly JointMember[];
  readonly facts: readonly JointFact[];
  readonly items: readonly JointItem[];
};

/** A department that decides one of the matters. */
export type JointDepartment = { readonly id: string; readonly name: Bilingual };

/** One matter of a joint form. */
type JointMember = {
  readonly id: string;
  /** As registered, where the gateway may have a rule for it. */
  readonly code?: string | undefined;
  readonly name: Bilingual;
  /** Id of the department that decides it. */
  readonly department: string;
};

/** A fact that the form asks of a register. `path`: in the form's evidence document. */
export type JointFact = { readonly id: string; readonly path: string } & JointFactKind;

/** What a fact is, and how it is written on the form. */
type JointFactKind =
  | {
      readonly kind: 'FLAG';
      /** False where it means no that the register has no record; left out where that says nothing. */
      readonly ifAbsent?: false | undefined;
      readonly place: FactPlace;
      readonly yes: Bilingual;
      readonly no: Bilingual;
    }
  /** `text`: around `{value}`; the value alone where it is left out. */
  | { readonly kind: 'TEXT' | 'NUMBER' | 'DAY'; readonly text?: Bilingual | undefined }
  /** A value of a code table: `path` leads to it, and its `code`, `zh` and `en` are asked for. */
  | { readonly kind: 'CODED' };

/**
 * Where that would stand which a yes or no asks about: `HERE` in the district that decides, `ELSEWHERE` outside it. A grant may
 * bound a register to some places, and then a no is one only where it could have been seen that it is a yes.
 */
export type FactPlace = (typeof FACT_PLACES)[number];

/** See `FactPlace`. */
export const FACT_PLACES = ['ANYWHERE', 'HERE', 'ELSEWHERE'] as const;

/** Something that a department has to know or to get. */
export type JointItem = {
  readonly id: string;
  readonly name: Bilingual;
  /** True where it was a paper that the applicant had to bring. */
  readonly wasPaper: boolean;
  /** Ids of the members that ask for it. */
  readonly neededBy: readonly string[];
  /** Ids of the facts that answer it together; empty for what no register answers. */
  readonly facts: readonly string[];
  /** Id of the one among them that is written on the form. */
  readonly value?: string | undefined;
  /** Code of the stated fact that settles it, where no register does. */
  readonly stated?: string | undefined;
  /** Ids of the texts and inquiries that settle it, where no register does. */
  readonly fallbacks: readonly string[];
};

/** The paths of the evidence document that a fact is read by. */
export const pathsOfFact = ({ kind, path }: Pick<JointFact, 'kind' | 'path'>): readonly string[] =>
  kind === 'CODED' ? ['code', 'zh', 'en'].map((name) => `${path}.${name}`) : [path];

/** The entry of a list with this id. @throws Error where there is none; `parseJointForm` has found these. */
export function entryOf<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`The joint form names ${id}, which is not in it`);
  return found;
}
