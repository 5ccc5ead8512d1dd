import type { Assistance, Disability } from './model.ts';

/** Monthly amounts in yuan that the population is paid; the rules of the gateway's matters are kept elsewhere. */
export type AllowanceRates = {
  /** False where no public amount was found: a stand-in that only makes the rows complete. */
  readonly isSourced: boolean;
  /** Minimum living standard a head and month; always a stand-in. */
  readonly livingStandard: number;
  readonly living: (assistance: Assistance['kind'] | undefined, disability: Disability) => number;
  readonly nursing: (disability: Disability, isRural: boolean) => number;
};

const isSevere = ({ grade }: Disability): boolean => grade <= 2;

/** Whether an intellectual or mental disability of the grade is among the components. */
const hasMindOfGrade = ({ components }: Disability, grade: number): boolean =>
  components.some(([category, level]) => (category === 5 || category === 6) && level === grade);

/** Rates by province code. Extremely poor persons get neither allowance: the state already supports them. */
export const ALLOWANCE_RATES: Readonly<Record<string, AllowanceRates>> = {
  '42': {
    isSourced: true,
    livingStandard: 640,
    living: (kind) => (kind === 'dibao' ? 110 : 0),
    nursing: (disability) => (isSevere(disability) ? 125 : 0),
  },
  '31': {
    isSourced: true,
    livingStandard: 1_595,
    living: (kind, disability) => (!isSevere(disability) ? 0 : kind === 'dibao' ? 450 : kind === 'marginal' ? 320 : 0),
    nursing: (disability) => {
      if (disability.grade === 1) return 350;
      return disability.grade === 2 || hasMindOfGrade(disability, 3) ? 180 : 0;
    },
  },
  '32': {
    isSourced: true,
    livingStandard: 1_115,
    living: (kind, disability) => (kind === 'dibao' ? Math.round(1_115 * (isSevere(disability) ? 0.4 : 0.25)) : 0),
    nursing: (disability, isRural) => (isSevere(disability) ? (isRural ? 90 : 130) : 0),
  },
  '63': {
    isSourced: false,
    livingStandard: 520,
    living: (kind) => (kind === 'dibao' ? 100 : 0),
    nursing: (disability) => (isSevere(disability) ? 100 : 0),
  },
};

/** The rates of the province in which a division lies. */
export function ratesFor(division: string): AllowanceRates {
  const rates = ALLOWANCE_RATES[division.slice(0, 2)];
  if (!rates) throw new RangeError(`No allowance rates for ${division}`);
  return rates;
}
