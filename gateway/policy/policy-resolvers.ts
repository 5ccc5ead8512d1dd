import type { IResolvers } from '@graphql-tools/utils';
import type { Caller } from '../contracts/caller.ts';
import type { Scope } from '../contracts/scope.ts';
import { filterFacts, type Catalogue } from './catalogue.ts';

/** The arguments of `Query.explain`; what is null or absent was not given. */
export type ExplainArguments = {
  readonly document: string;
  readonly operationName?: string | null;
  readonly matter?: string | null;
};

/** Who answers the gateway's own questions. What `explain` gives has the form of the schema's `Explanation`. */
export type PolicyDesk = {
  readonly catalogue: (caller: Caller, matter: string | undefined) => Catalogue;
  readonly explain: (caller: Caller, wanted: ExplainArguments) => unknown;
};

/** Resolvers of `schemas/policy.graphql`. The caller is the one of the request's permit, never one of the arguments. */
export const createPolicyResolvers = (desk: PolicyDesk): IResolvers<unknown, Scope> => ({
  Query: {
    catalogue: (_root, { matter }: { readonly matter?: string | null }, { permit }) =>
      desk.catalogue(permit.caller, matter ?? undefined),
    explain: (_root, wanted: ExplainArguments, { permit }) => desk.explain(permit.caller, wanted),
  },
  Catalogue: {
    facts: (catalogue: Catalogue, wanted: { readonly granted?: boolean | null; readonly holder?: string | null }) =>
      filterFacts(catalogue, wanted),
    sdl: ({ sdl }: Catalogue) => sdl(),
  },
});
