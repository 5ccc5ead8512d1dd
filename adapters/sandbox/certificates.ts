import type { Area } from './places.ts';

/** Numbers that the registry gives to papers and cases, counted by office and year. */
export type RegistryNumbers = {
  /** A real-estate certificate (不动产权证书); papers from before 2015 have the forms of their time. */
  readonly certificate: (area: Area, year: number) => string;
  /** A registration proof (不动产登记证明), for mortgages and notices. */
  readonly proof: (area: Area, year: number) => string;
  /** A case number (业务号). */
  readonly caseNumber: (year: number) => string;
};

/** Serials below this belong to papers of the stories. */
const FIRST_SERIAL = 10_001;

/** Creates the counters. */
export function createRegistryNumbers(): RegistryNumbers {
  const counts = new Map<string, number>();

  function next(key: string): number {
    const number = counts.get(key) ?? FIRST_SERIAL;
    counts.set(key, number + 1);
    return number;
  }

  return {
    certificate(area, year) {
      const { province, office, digits } = area.place.certificate;
      const serial = String(next(`${office}${year}`)).padStart(digits, '0');
      if (year >= 2015) return `${province}(${year})${office}不动产权第${serial}号`;
      return area.isRural
        ? `${office.slice(0, 1)}集用(${year})第${serial}号`
        : `${office.slice(0, 2)}房权证字第${serial}号`;
    },
    proof(area, year) {
      const { province, office, digits } = area.place.certificate;
      return `${province}(${Math.max(year, 2015)})${office}不动产证明第${String(next(`${office}${year}证明`)).padStart(digits, '0')}号`;
    },
    caseNumber: (year) => `${year}${String(next('case')).padStart(9, '0')}`,
  };
}
