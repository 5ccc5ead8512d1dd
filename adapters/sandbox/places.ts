import type { IssuingCounty } from './identity-numbers.ts';
import type { Ethnicity } from './names.ts';
import type { Preset } from './presets.ts';

/** The five places of the sandbox. */
export type PlaceKey = 'gandu' | 'xining' | 'yicheng' | 'meili' | 'siping';

/** A village, neighbourhood or street: the smallest area that households are registered in. */
export type Area = {
  readonly place: Place;
  readonly name: string;
  readonly county: string;
  readonly countyName: string;
  /** Twelve digits; ends in 000 where only the street is known. */
  readonly township: string;
  readonly townshipName: string;
  /** Twelve digits, or nothing where only the street is known. */
  readonly committee: string | undefined;
  /** Whether households have homesteads (villages) rather than flats. */
  readonly isRural: boolean;
  /** Cadastral area and sub-area, three digits each: surveyors' numbers, alike to township digits only by chance. */
  readonly cadastral: string;
  /** South-west corner of the area on the planar grid, in metres. */
  readonly x: number;
  readonly y: number;
};

/** A place: one town, or the districts of one city. */
export type Place = {
  readonly key: PlaceKey;
  /** Whether births are spread over several counties of the list. */
  readonly isCity: boolean;
  /** Share of the population of the sandbox. */
  readonly weight: number;
  readonly preset: Preset;
  readonly prefecture: string;
  readonly provinceName: string;
  /** How the registering office is written in certificate numbers, with the province's character before it. */
  readonly certificate: { readonly province: string; readonly office: string; readonly digits: number };
  readonly counties: readonly IssuingCounty[];
  readonly ethnicities: readonly (readonly [Ethnicity, number])[];
  readonly areas: readonly Area[];
};

/** The area with this twelve-digit code; the streets of Xining end in 000. */
export function areaWithCode(places: readonly Place[], code: string): Area {
  for (const place of places) {
    const area = place.areas.find(({ committee, township }) => (committee ?? township) === code);
    if (area) return area;
  }
  throw new RangeError(`No area ${code} in the sandbox`);
}
