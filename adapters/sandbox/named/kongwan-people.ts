import type { NamedPerson } from './named-person.ts';

/** Made-up people of a village of Kongwan whose houses are not registered yet, or whose holder has died. */
export const kongwanPeople = {
  uncertified1978: {
    id: '420623194904129979',
    name: '江永和',
    householdNumber: '420684201',
    unitNumber: '420684105210JC00141F00010001',
    story: 'House of 1978 on more land than the standard allows; no approval, no certificate.',
  },
  uncertified1982: {
    id: '420623195409209976',
    name: '江永顺',
    householdNumber: '420684202',
    unitNumber: '420684105210JC00142F00010001',
    story:
      'House of 1982, nobody knows of which month: before or after the first rules for building land in villages; no certificate.',
  },
  uncertified1984: {
    id: '420623195611089971',
    name: '江海源',
    householdNumber: '420684203',
    unitNumber: '420684105210JC00143F00010001',
    story:
      'Head of a family of three; house of 1984 on more land than the standard allows; no approval, no certificate.',
  },
  uncertified1995: {
    id: '420623196803079991',
    name: '江志平',
    householdNumber: '420684204',
    unitNumber: '420684105210JC00144F00010001',
    story: 'Head of a family of two; house of 1995 on more land than the standard allows; no approval, no certificate.',
  },
  secondByInheritance: {
    id: '420623196205189971',
    name: '许万林',
    householdNumber: '420684205',
    unitNumber: '420684105210JC00145F00010001',
    story: 'House without certificate, surveyed and approved; his wife holds another homestead, which she inherited.',
  },
  inheritingWife: {
    id: '420623196508269987',
    name: '陈桂香',
    householdNumber: '420684205',
    unitNumber: '420684105210JC00146F00010001',
    story: 'Wife of secondByInheritance, in the same book; holds a homestead that she inherited, as its remarks say.',
  },
  secondNotInherited: {
    id: '420623195806119974',
    name: '许万成',
    householdNumber: '420684206',
    unitNumber: '420684105210JC00147F00010001',
    story: 'House without certificate, surveyed and approved; a son in the same book holds another homestead.',
  },
  sonWithHomestead: {
    id: '420623198509309978',
    name: '许文杰',
    householdNumber: '420684206',
    unitNumber: '420684105210JC00148F00010001',
    story: 'Son of secondNotInherited, in the same book; holds a homestead that was allotted to him.',
  },
  uncertifiedAtFarmland: {
    id: '420623197112249976',
    name: '杜建文',
    householdNumber: '420684207',
    unitNumber: '420684105210JC00149F00010001',
    story: 'House without certificate whose parcel overlaps permanent basic farmland by two square metres.',
  },
  unsurveyedParcel: {
    id: '420623196607059977',
    name: '杜文海',
    householdNumber: '420684208',
    unitNumber: '420684105210JC00150F00010001',
    story: 'House and parcel have a number and an approval, and have never been measured: no outline, no areas.',
  },
  seizedHomestead: {
    id: '420623196310199995',
    name: '龚玉成',
    householdNumber: '420684209',
    unitNumber: '420684105210JC00151F00010001',
    story: 'House without certificate, surveyed and approved; a court has seized it.',
  },
  heirOfUncertified: {
    id: '420623198202149973',
    name: '张志明',
    householdNumber: '310110211',
    unitNumber: '420684105210JC00152F00010001',
    story:
      'Inherited a house in the village that has no certificate; registered in Shanghai, not a member of the collective.',
  },
  deceasedHolder: {
    id: '420623194408019973',
    name: '刘守义',
    householdNumber: '420684212',
    unitNumber: '420684105210JC00153F00010001',
    story: 'Died on 2025-11-03, registration cancelled; still the holder of a homestead.',
  },
  deceasedHoldersDaughter: {
    id: '420623197103259988',
    name: '刘文静',
    householdNumber: '420684213',
    story: 'Daughter of deceasedHolder in a book of her own, which names him as her father.',
  },
} as const satisfies Record<string, NamedPerson>;
