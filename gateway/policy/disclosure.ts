import type { Bilingual } from '../contracts/bilingual.ts';
import type { Consumer } from '../contracts/caller.ts';
import type { Fact } from './facts.ts';
import type { Matter } from './policy.ts';

/**
 * The line that the person concerned will see: who asked, for what, and which data items. In Chinese the items have the
 * names of the catalogue; in English the words of the schema.
 */
export function disclosureOf(consumer: Consumer, matter: Matter | undefined, facts: readonly Fact[]): Bilingual {
  const items = [...new Set(facts.map(({ item }) => item))].join('、');
  const words = [...new Set(facts.map(({ coordinate }) => inWords(coordinate)))].join('; ');
  const { zh, en } = consumer.name;
  return {
    zh: `${zh}${matter ? `为办理“${matter.name.zh}”` : ''}查询了您的：${items}。`,
    en: `${en} asked${matter ? `, for “${matter.name.en}”,` : ''} about your: ${words}.`,
  };
}

/** `HouseholdRegistration.isRegisteredIn` as "household registration: is registered in"; of a person, the field alone. */
function inWords(coordinate: string): string {
  const [type = '', field = ''] = coordinate.split('.').map((name) => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' '));
  const words = field.toLowerCase();
  return ['Person', 'Query'].includes(type) ? words : `${type.toLowerCase()}: ${words}`;
}
