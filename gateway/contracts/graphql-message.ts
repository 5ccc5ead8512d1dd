/**
 * Messages about syntax and validation with everything taken out that is not a name of the schema: quoted texts that are
 * no GraphQL name or type, and runs of digits. A number written in the wrong place is still a person's number.
 */
export const withoutValues = (message: string): string =>
  message
    .replaceAll(/"(?:[^"\\]|\\.)*"?/gu, (quoted) => (isHarmless(quoted) ? quoted : '"…"'))
    .replaceAll(/\b(found|got|value:) (?!"|Name\b|<EOF>)\S.*$/gu, '$1 …')
    .replaceAll(/[\p{N}]{4,}\w*/gu, '…')
    .replaceAll(/[^\p{ASCII}…]+/gu, '…');

/** A quoted GraphQL name, type or sign. */
const isHarmless = (quoted: string): boolean =>
  /^"[$@]?\[*[_A-Za-z][\w.]*[!\]]*"$/u.test(quoted) || /^"[!$&()\-.:=@[\]{|}]{1,3}"$/u.test(quoted);
