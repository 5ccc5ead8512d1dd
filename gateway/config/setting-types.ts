import * as z from 'zod';

const SAFE_ADDRESS =
  'needs an address that starts with https:// (http:// on this machine only), without user and password';

/**
 * A whole number with its bounds, also as the digits that a reference to the environment leaves. What is wrong with it is
 * said in words, and its value is not repeated.
 */
export function wholeNumber(least: number, most: number) {
  const error = `needs a whole number from ${least} to ${most}`;
  const number = z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : value),
    number,
  );
}

/** A port; 0 lets the system choose one. */
export const portNumber = wholeNumber(0, 65_535);

/** A text that is not empty. */
export const words = z.string({ error: 'needs a text' }).min(1, { error: 'needs a text that is not empty' });

/** The id of a department, or the name of a relation. */
export const ID = /^[a-z][a-z-]*$/u;

/** True or false, also as the word that a reference to the environment leaves. */
export const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean({ error: 'needs true or false' }),
);

/** What is said where settings are expected and something else stands: one sentence, for `z.strictObject`. */
export const orElse = (sentence: string) => (issue: { readonly code?: string | undefined }) =>
  issue.code === 'invalid_type' ? sentence : undefined;

/**
 * An address that is read over the network and decides something: TLS, except on this machine, and without credentials,
 * which would stand in logs.
 */
export const safeAddress = z.string({ error: SAFE_ADDRESS }).refine(isSafeAddress, { error: SAFE_ADDRESS });

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/u.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && username + password + hash === '';
}
