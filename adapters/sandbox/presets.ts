/** How a kind of place is peopled. The shares are modelling choices, not statistics of the places named elsewhere. */
export type Preset = {
  /** Shares of household sizes 1 to 7. */
  readonly sizes: readonly number[];
  readonly maleShare: number;
  /** Share of books that are collective (dormitories, employers). */
  readonly collective: number;
  /** Share of persons whose number was issued in the place itself. */
  readonly localNumbers: number;
  /** Share of families with working-age parents who live away from their registration. */
  readonly away: number;
  /** Share of disabled people who hold a certificate. */
  readonly certified: number;
  /** Shares of households by kind of assistance. */
  readonly dibao: number;
  readonly marginal: number;
  readonly tekun: number;
  /** Shares of 1, 2 and 3-generation forms are bent by this: the lean towards older households. */
  readonly elderly: number;
  /** Median area of a homestead, in square metres. */
  readonly homesteadMedian: number;
};

/** The three kinds of place. */
export const presets = {
  province: {
    sizes: [0.16, 0.22, 0.22, 0.19, 0.11, 0.06, 0.04],
    maleShare: 0.512,
    collective: 0.03,
    localNumbers: 0.88,
    away: 0.2,
    certified: 0.43,
    dibao: 0.05,
    marginal: 0.02,
    tekun: 0.006,
    elderly: 0.32,
    homesteadMedian: 190,
  },
  village: {
    sizes: [0.05, 0.12, 0.18, 0.25, 0.18, 0.12, 0.1],
    maleShare: 0.515,
    collective: 0.01,
    localNumbers: 0.97,
    away: 0.45,
    certified: 0.43,
    dibao: 0.09,
    marginal: 0.04,
    tekun: 0.01,
    elderly: 0.2,
    homesteadMedian: 260,
  },
  district: {
    sizes: [0.31, 0.33, 0.22, 0.08, 0.05, 0.01, 0],
    maleShare: 0.498,
    collective: 0.06,
    localNumbers: 0.55,
    away: 0.1,
    certified: 0.5,
    dibao: 0.008,
    marginal: 0.004,
    tekun: 0.001,
    elderly: 0.75,
    homesteadMedian: 0,
  },
} as const satisfies Record<string, Preset>;

/** Share of disabled people by age band: under 15, under 60, under 80, older. */
export const DISABILITY_BY_AGE = [0.015, 0.04, 0.18, 0.4] as const;

/** Among certificate holders: shares of categories 1 to 7 and of grades 1 to 4. */
export const CATEGORY_SHARES = [0.11, 0.09, 0.01, 0.54, 0.09, 0.11, 0.05] as const;
export const GRADE_SHARES = [0.2, 0.28, 0.27, 0.25] as const;

/** School rolls: share of children of school age on a roll, and states of a roll. */
export const ROLL = {
  present: 0.995,
  temporary: 0.012,
  withoutNumber: 0.003,
  suspended: 0.003,
  lost: 0.0005,
  running: 0.004,
} as const;

/** Residence permits of people who live away: share who hold one, share of endorsements made in time. */
export const PERMIT = { held: 0.7, endorsed: 0.82, meanMonths: 30, minimumMonths: 6 } as const;

/** Homesteads: share of rural households with one, share with a second, share certified. */
export const HOMESTEAD = { owned: 0.95, second: 0.03, certified: 0.8 } as const;
