import { divisionDepth, unpadded, type DivisionCode, type DivisionDepth } from '../identifiers/division-code.ts';
import { DIVISION_LINES } from './division-data.ts';
import { FORMER_COUNTY_LINES } from './former-county-data.ts';

/** What a division is called. */
export type DivisionName = {
  /** The code that is named: the one asked for, or the nearest division above it whose name is known. */
  readonly code: DivisionCode;
  readonly zh: string;
  readonly en?: string;
  /** All names from the province down, separated by slashes. */
  readonly path: string;
  /** False where only a division above the one asked for is known. */
  readonly isExact: boolean;
  /** True for a county code that is no longer in use. */
  readonly isFormer: boolean;
};

/**
 * Name of a division, or of as much of it as `depth` digits say.
 * Below the county, names are known for some districts only; then the county is named and `isExact` is false.
 * `undefined` if not even the province is known.
 */
export function divisionName(code: DivisionCode, depth: DivisionDepth = 12): DivisionName | undefined {
  const asked = unpadded(unpadded(code).slice(0, depth) as DivisionCode);
  const known = DEPTHS.filter((level) => level <= asked.length)
    .map((level) => asked.slice(0, level) as DivisionCode)
    .findLast((prefix) => nameOf(prefix) !== undefined);
  if (known === undefined) return undefined;
  const en = ENGLISH[known];
  return {
    code: known,
    zh: nameOf(known) ?? '',
    ...(en === undefined ? {} : { en }),
    path: pathOf(known),
    isExact: known === asked,
    isFormer: !present().has(known) && formerCounties().has(known),
  };
}

/** True for a county of today or of the past, by its 6 digits. */
export const isKnownCounty = (county: string): boolean =>
  county.length === 6 && (present().has(county) || formerCounties().has(county));

/**
 * The code that a division has today: a former county's digits are replaced by its successor's, where that is known.
 * Townships and villages below a former county keep no certain place, so only the county is returned for them.
 */
export function presentDivision(code: DivisionCode): DivisionCode {
  const county = unpadded(code).slice(0, 6);
  const successor = formerCounties().get(county)?.successor;
  return successor === undefined ? code : (successor as DivisionCode);
}

const DEPTHS = [2, 4, 6, 9, 12] as const satisfies readonly DivisionDepth[];

/** Names that only fill a level which the place does not have. */
const FILLERS: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Prefectures that are gone but still stand above former counties. */
const FORMER_PREFECTURES: Readonly<Record<string, string>> = { '6321': '海东地区' };

const nameOf = (code: string): string | undefined =>
  present().get(code) ?? formerCounties().get(code)?.name ?? FORMER_PREFECTURES[code];

function pathOf(code: DivisionCode): string {
  const names = DEPTHS.filter((level) => level <= divisionDepth(code)).map((level) => nameOf(code.slice(0, level)));
  return names.filter((name, at) => name !== undefined && (at === 0 || !FILLERS.has(name))).join('/');
}

type FormerCounty = { readonly name: string; readonly successor: string | undefined };

/** Read on first use: thousands of names are not needed by a process that names no division. */
let presentNames: ReadonlyMap<string, string> | undefined;
let formerNames: ReadonlyMap<string, FormerCounty> | undefined;

const present = (): ReadonlyMap<string, string> => (presentNames ??= new Map(entriesOf(DIVISION_LINES)));

const formerCounties = (): ReadonlyMap<string, FormerCounty> =>
  (formerNames ??= new Map(
    entriesOf(FORMER_COUNTY_LINES).map(([code, text]) => {
      const [name = '', successor] = text.split('>');
      return [code, { name, successor }];
    }),
  ));

function entriesOf(lines: string): readonly (readonly [code: string, name: string])[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [parent = '', ...children] = line.split(' ');
      const prefix = parent === '-' ? '' : parent;
      return children.map((child) => {
        const digits = /^\d+/u.exec(child)?.[0] ?? '';
        return [prefix + digits, child.slice(digits.length)] as const;
      });
    });
}

/** English names of the places that examples and test persons live in. */
const ENGLISH: Readonly<Record<string, string>> = {
  '31': 'Shanghai',
  '32': 'Jiangsu',
  '42': 'Hubei',
  '63': 'Qinghai',
  '3205': 'Suzhou',
  '4206': 'Xiangyang',
  '6301': 'Xining',
  '6302': 'Haidong',
  '310110': 'Yangpu District',
  '320581': 'Changshu',
  '420623': 'Yicheng County',
  '420684': 'Yicheng',
  '630102': 'Chengdong District',
  '630103': 'Chengzhong District',
  '630104': 'Chengxi District',
  '630105': 'Chengbei District',
  '630106': 'Huangzhong District',
  '630121': 'Datong Hui and Tu Autonomous County',
  '630122': 'Huangzhong County',
  '630123': 'Huangyuan County',
  '630202': 'Ledu District',
  '630203': "Ping'an District",
  '630222': 'Minhe Hui and Tu Autonomous County',
  '630223': 'Huzhu Tu Autonomous County',
  '630224': 'Hualong Hui Autonomous County',
  '630225': 'Xunhua Salar Autonomous County',
  '632127': 'Hualong Hui Autonomous County',
  '310110009': 'Siping Road Subdistrict',
  '320581101': 'Meili Town',
  '420684105': 'Kongwan Town',
  '420684107': 'Banqiaodian Town',
  '630224100': 'Bayan Town',
  '630224101': 'Qunke Town',
  '630224103': 'Gandu Town',
  '420684105210': 'Lvgang Village',
  '420684107217': 'Lianghekou Village',
  '630224103208': 'Dongtanwu Village',
};
