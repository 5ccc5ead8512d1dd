import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLines } from '../../../../gateway/policy/files/file-problem.ts';
import { parsePolicy } from '../../../../gateway/policy/files/parse-policy.ts';
import { SMALL_POLICY, smallContext } from './small-policy.ts';

/** What must never be seen again: long enough not to be part of any sentence. */
const SECRET = 'hunter2-S3CRET_320581197211209982';

const problemsOf = (texts: Readonly<Record<string, string>>): readonly string[] => {
  const outcome = parsePolicy({ texts: new Map(Object.entries(texts)), problems: [] }, smallContext);
  return outcome.kind === 'ok' ? [] : problemLines(outcome.problems);
};

/** Texts that put the secret where a value, a name, a comment or nothing at all was. */
const disguises = fc.constantFrom(
  SECRET,
  `"${SECRET}"`,
  `'${SECRET}`,
  `"""${SECRET}"""`,
  `[${SECRET}]`,
  `{ ${SECRET}: 1 }`,
  `\n  ${SECRET}: x\n`,
  `&${SECRET} x`,
  `*${SECRET}`,
  `!${SECRET} x`,
  `!!${SECRET} x`,
  `|${SECRET}`,
  `? ${SECRET}`,
  `@${SECRET}`,
  `%${SECRET}`,
  `\`${SECRET}`,
  `\\${SECRET}`,
  `"\\${SECRET}"`,
  `: ${SECRET}: ${SECRET}`,
  `$${SECRET}`,
  `# ${SECRET}\n`,
  `\t${SECRET}`,
);

describe('problems of a policy folder', () => {
  it('never repeat what stands in a file in the place of a value', () => {
    const files = Object.keys(SMALL_POLICY);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(600), fc.nat(30), disguises, (file, start, length, disguise) => {
        const old = SMALL_POLICY[file] ?? '';
        const at = start % old.length;
        const text = `${old.slice(0, at)}${disguise}${old.slice(at + length)}`;
        const said = problemsOf({ ...SMALL_POLICY, [file]: text }).join('\n');
        expect(said).not.toMatch(/hunter2|S3CRET|3205811972/u);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  it('would show the secret if messages of the parsers were passed on as they are', () => {
    const withSecret = (SMALL_POLICY['documents/home.graphql'] ?? '').replace('"63"', `"63" "${SECRET}"`);
    expect(problemsOf({ ...SMALL_POLICY, 'documents/home.graphql': withSecret })).toEqual([
      'documents/home.graphql line 1: Syntax Error: Expected Name, found …',
    ]);
  });

  it('are all that is said: the reader of YAML prints no warning that holds a value', async () => {
    const warnings: unknown[] = [];
    const listen = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', listen);
    problemsOf({ ...SMALL_POLICY, 'matters.yaml': `? { ${SECRET}: 1 }\n: x\n` });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });

  it('come as an outcome, whatever the files hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SMALL_POLICY)), fc.string({ unit: 'binary' }), (file, text) => {
        expect(() => problemsOf({ ...SMALL_POLICY, [file]: text })).not.toThrow();
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
  });
});
