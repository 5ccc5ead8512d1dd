import type { IResolvers } from '@graphql-tools/utils';
import type { FieldNode } from 'graphql';
import type { Caller } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import type { DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { Scope } from '../contracts/scope.ts';

/** Arguments of `Query.explainMatter`; what is null or absent was not given. */
export type ExplainMatterArguments = {
  readonly matter: string;
  readonly division?: DivisionCode | null;
  readonly on?: PlainDate | null;
};

/** Arguments of `Query.certificates`. */
export type CertificatesArguments = {
  readonly name?: string | null;
  readonly holder?: string | null;
  readonly matter?: string | null;
};

/** Who answers what is asked about matters without reading anything. The answers have the form of the schema's types. */
export type MatterDesk = {
  readonly explainMatter: (caller: Caller, wanted: ExplainMatterArguments) => unknown;
  readonly certificates: (wanted: CertificatesArguments) => unknown;
};

/** Resolvers of `schemas/matters.graphql`, `certificates.graphql` and `joint-form.graphql`. */
export const createMatterResolvers = (desk: MatterDesk): IResolvers<unknown, Scope> => ({
  Query: {
    assess: assessed,
    assessMany: assessed,
    jointForm: assessed,
    explainMatter: (_root, wanted: ExplainMatterArguments, { permit }) => desk.explainMatter(permit.caller, wanted),
    certificates: (_root, wanted: CertificatesArguments) => desk.certificates(wanted),
  },
});

/** What was planned for the field when the operation was permitted, by its name in the answer. */
function assessed(
  _root: unknown,
  _args: unknown,
  scope: Scope,
  { fieldNodes: [node] }: { readonly fieldNodes: readonly FieldNode[] },
): Promise<unknown> {
  return scope.assessed(node?.alias?.value ?? node?.name.value ?? '');
}
