import type { NamedPerson } from './named-person.ts';

/** Made-up children of families that live in Xining away from their registration, and guardians without another story. */
export const awayPeople = {
  permitLapsedMadeUpChild: {
    id: '630224201904189978',
    name: '冶宇轩',
    householdNumber: '630224091',
    story:
      'Due for grade 1 in autumn 2026; the permit of his father permitLapsedMadeUp counts from 2025-06-13, fourteen months.',
  },
  permitLapsedChild: {
    id: '63022420190602996X',
    name: '冶思敏',
    householdNumber: '630224092',
    story: 'Due for grade 1 in autumn 2026; the permit of her father permitLapsed has run out.',
  },
  permitFiveMonthsChild: {
    id: '630224201908219978',
    name: '马浩宇',
    householdNumber: '630224093',
    story: 'Due for grade 1 in autumn 2026; the permit of his mother permitFiveMonths is too new.',
  },
  permitElsewhereChild: {
    id: '630224201909309967',
    name: '马佳颖',
    householdNumber: '630224094',
    story: 'Due for grade 1 in autumn 2026; the permit of her father permitElsewhere is not for where they live.',
  },
  licence11MonthsChild: {
    id: '630224201912129975',
    name: '韩宇辰',
    householdNumber: '630224095',
    story: 'Due for grade 1 in autumn 2026; the permit of his father licence11Months was endorsed in time every year.',
  },
  employerWithoutInsuranceChild: {
    id: '630224202001159967',
    name: '马语桐',
    householdNumber: '630224096',
    story:
      'Due for grade 1 in autumn 2026; the permit of her mother employerWithoutInsurance was endorsed in time every year.',
  },
  madeUpRecently: {
    id: '632127199006049979',
    name: '马建海',
    householdNumber: '630224097',
    story:
      'Permit in Xining since 2023, lapsed for three days in March 2026, then made up: in autumn 2026 it counts five months.',
  },
  madeUpRecentlyChild: {
    id: '630224201910249973',
    name: '马俊逸',
    householdNumber: '630224097',
    story: 'Due for grade 1 in autumn 2026; the permit of his father madeUpRecently counts anew since 2026-03-13.',
  },
  temporaryRollFather: {
    id: '632127198907119976',
    name: '马德明',
    householdNumber: '630224098',
    unitNumber: '630102026001GB00021F00010602',
    story:
      'Lives in the eastern district of Xining in a flat of his own, with a permit endorsed in time every year since 2023.',
  },
  temporaryRollChild: {
    id: '630224201710039963',
    name: '马若溪',
    householdNumber: '630224098',
    studentNumber: 'L63022420171003998X',
    story:
      'On a temporary roll of Gandu in grade 3; her family lives in Xining and wants a transfer; the number on the roll is not hers.',
  },
} as const satisfies Record<string, NamedPerson>;
