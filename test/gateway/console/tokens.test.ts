import { describe, expect, it } from 'vitest';
import { createTokens, type IssuedToken } from '../../../gateway/console/browser/tokens.ts';

/** Tokens `<client>-1`, `<client>-2` … of an issuer whose clock is moved by hand. */
function setUp(expiresInSeconds = 3_600) {
  const state = { now: 0, asked: [] as string[], fails: false };
  const tokens = createTokens(
    async (client): Promise<IssuedToken> => {
      state.asked.push(client);
      if (state.fails) throw new Error('nobody answers');
      return { token: `${client}-${state.asked.length}`, expiresInSeconds };
    },
    () => state.now,
  );
  return { tokens, state };
}

describe('the tokens of the console', () => {
  it('are fetched once a client', async () => {
    const { tokens, state } = setUp();
    expect([
      await tokens.tokenFor('school'),
      await tokens.tokenFor('school'),
      await tokens.tokenFor('hall'),
      await tokens.tokenFor('school'),
    ]).toEqual(['school-1', 'school-1', 'hall-2', 'school-1']);
    expect(state.asked).toEqual(['school', 'hall']);
  });

  it('are fetched once for questions that are asked at the same time', async () => {
    const { tokens, state } = setUp();
    expect(await Promise.all([tokens.tokenFor('school'), tokens.tokenFor('school')])).toEqual(['school-1', 'school-1']);
    expect(state.asked).toEqual(['school']);
  });

  it.each([
    [3_600, 3_540],
    [10, 9],
  ])('that are valid for %i s are used for %i s', async (expiresInSeconds, usedSeconds) => {
    const { tokens, state } = setUp(expiresInSeconds);
    await tokens.tokenFor('school');
    state.now = usedSeconds * 1_000 - 1;
    expect(await tokens.tokenFor('school')).toBe('school-1');
    state.now += 1;
    expect(await tokens.tokenFor('school')).toBe('school-2');
  });

  it('that were refused are fetched anew, once for all that saw the same one refused', async () => {
    const { tokens, state } = setUp();
    const refused = await tokens.tokenFor('school');
    expect(await tokens.tokenInsteadOf('school', refused)).toBe('school-2');
    expect(await tokens.tokenInsteadOf('school', refused)).toBe('school-2');
    expect(await tokens.tokenFor('school')).toBe('school-2');
    expect(state.asked).toHaveLength(2);
  });

  it('that could not be had are asked for again', async () => {
    const { tokens, state } = setUp();
    state.fails = true;
    await expect(tokens.tokenFor('school')).rejects.toThrow('nobody answers');
    state.fails = false;
    expect(await tokens.tokenFor('school')).toBe('school-2');
  });
});
