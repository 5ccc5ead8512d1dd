import type { Consumer } from '../../contracts/caller.ts';
import type { SocialCreditCode } from '../../contracts/identifiers/social-credit-code.ts';

/** Who and what a grant or a document can name; undefined where its file cannot be used, so that nothing follows from it. */
export type Parties = {
  readonly consumers: readonly Consumer[] | undefined;
  readonly matters: ReadonlySet<string> | undefined;
};

/** What is wrong with the two names that say who and what for; `setting` is how the file calls the consumer. */
export function partyProblems(
  { consumers, matters }: Parties,
  named: { readonly setting: 'consumer' | 'owner'; readonly code: SocialCreditCode; readonly matter: string },
): readonly { readonly setting: string; readonly message: string }[] {
  const consumer = consumers?.find(({ socialCreditCode }) => socialCreditCode === named.code);
  const isUnknown = matters?.has(named.matter) === false;
  return [
    ...(consumers !== undefined && consumer === undefined
      ? [{ setting: named.setting, message: 'no consumer of consumers.yaml has this social credit code' }]
      : []),
    ...(isUnknown ? [{ setting: 'matter', message: `${named.matter} is no matter of matters.yaml` }] : []),
    ...(consumer !== undefined && !isUnknown && !consumer.matters.includes(named.matter)
      ? [{ setting: 'matter', message: `${named.matter} is not among the matters of ${consumer.clientId}` }]
      : []),
  ];
}

/** The name that a file has to carry as its id: `grants/x.yaml` is `x`. */
export const idOfFile = (file: string): string => file.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
