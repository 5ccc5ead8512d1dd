import { createHash } from 'node:crypto';
import { stripIgnoredCharacters } from 'graphql';

/**
 * SHA-256 of an operation's text without comments and needless blanks, in lower-case hex: formatting a file does not change it.
 * @throws GraphQLError when the text cannot be cut into GraphQL's words.
 */
export const documentHash = (text: string): string =>
  createHash('sha256').update(stripIgnoredCharacters(text), 'utf8').digest('hex');
