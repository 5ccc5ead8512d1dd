import type { NamedPerson } from './named-person.ts';

/** Made-up people with something special about their registration, kinship and residence. */
export const householdPeople = {
  pupilFather: {
    id: '632127198803159973',
    name: '马启文',
    householdNumber: '630224017',
    unitNumber: '630102026001GB00021F00010502',
    story:
      'Head of a family of Gandu that runs a noodle shop in Xining, owns a flat there with his wife, and holds a residence permit endorsed in time every year since 2023.',
  },
  pupilMother: {
    id: '632127199011029980',
    name: '韩秀云',
    householdNumber: '630224017',
    unitNumber: '630102026001GB00021F00010502',
    story: 'Mother of the pupil; joint owner of the flat; permit since 2023.',
  },
  pupil: {
    id: '63022420180831998X',
    name: '马思涵',
    householdNumber: '630224017',
    studentNumber: 'G63022420180831998X',
    story:
      'Born on the national cut-off day; on the roll of Gandu in grade 3; her family lives in Xining and wants a transfer.',
  },
  entrant: {
    id: '630224201911059979',
    name: '马思远',
    householdNumber: '630224017',
    story: 'Brother of the pupil, due for grade 1 in autumn 2026 even by the early cut-off of Xining; on no roll yet.',
  },
  sameNameA: {
    id: '63212719850610997X',
    name: '马国明',
    householdNumber: '630224021',
    story: 'Same name, same village, same birthday as sameNameB; another person.',
  },
  sameNameB: {
    id: '632127198506109996',
    name: '马国明',
    householdNumber: '630224022',
    story: 'Same name, same village, same birthday as sameNameA; another person.',
  },
  idChanged: {
    id: '630224201605129967',
    name: '马雅琴',
    householdNumber: '630224031',
    formerId: '630224201605219989',
    studentNumber: 'G630224201605219989',
    story: 'Number corrected in 2023: an older version in the book, and the student number, keep the former one.',
  },
  childInGrandparentsBook: {
    id: '630224201707079972',
    name: '韩一鸣',
    householdNumber: '630224041',
    story:
      'Registered in the book of his grandfather, who is his guardian there; his father is in another book and not named in this one.',
  },
  grandparentHead: {
    id: '632127195802039976',
    name: '韩福生',
    householdNumber: '630224041',
    story: 'Grandfather and guardian of childInGrandparentsBook.',
  },
  parentInOtherBook: {
    id: '632127198409099976',
    name: '韩文祥',
    householdNumber: '630224042',
    story: 'Father of childInGrandparentsBook; no register says so.',
  },
  divorcedChild: {
    id: '420684201503169983',
    name: '徐静怡',
    householdNumber: '420684051',
    story:
      'Parents divorced; in the book of her mother, who alone has custody; the father is named and is in another book.',
  },
  divorcedMother: {
    id: '420623198702209987',
    name: '王清婉',
    householdNumber: '420684051',
    story: 'Divorced, has custody of divorcedChild.',
  },
  divorcedFather: {
    id: '420623198508189978',
    name: '徐志恒',
    householdNumber: '420684052',
    story: 'Divorced, father of divorcedChild without custody.',
  },
  deadHeadNotCancelled: {
    id: '420623194801129976',
    name: '张岩松',
    householdNumber: '420684061',
    unitNumber: '420684105210JC00061F00010001',
    story:
      'Head of the book, died on 2026-06-10; the death is noted, the registration is not cancelled; still the holder of a homestead.',
  },
  deadHeadsWidow: {
    id: '420623195003259981',
    name: '李桂荷',
    householdNumber: '420684061',
    story: 'Widow of deadHeadNotCancelled, still shown as married.',
  },
  deceasedCancelled: {
    id: '420623194009099961',
    name: '刘素莹',
    householdNumber: '420684063',
    story: 'Died on 2024-01-20; registration cancelled.',
  },
  movedOut: {
    id: '420623198808089987',
    name: '陈云洁',
    householdNumber: '420684063',
    story: 'Moved to another province in 2025; registration here ended.',
  },
  twinA: {
    id: '420684201902149963',
    name: '周宁馨',
    householdNumber: '420684071',
    story: 'Twin of twinB with the sequence just before.',
  },
  twinB: {
    id: '420684201902149971',
    name: '周宁远',
    householdNumber: '420684071',
    story: 'Twin of twinA with the sequence just after.',
  },
  leapDay: {
    id: '310110194002299966',
    name: '沈婉宁',
    householdNumber: '310110081',
    story: 'Born on 29 February 1940.',
  },
  leapDayChild: {
    id: '630102202002299984',
    name: '赵雪妍',
    householdNumber: '630102081',
    story: 'Born on 29 February 2020: one day too young for grade 1 in Xining in autumn 2026.',
  },
  bornFeb28: {
    id: '630102202002289970',
    name: '王嘉瑞',
    householdNumber: '630102082',
    story: 'Born on the cut-off day of Xining.',
  },
  bornMar1: {
    id: '630102202003019972',
    name: '李泽恒',
    householdNumber: '630102083',
    story: 'Born two days after the cut-off day of Xining.',
  },
  bornAug31: {
    id: '420684202008319985',
    name: '刘雨岚',
    householdNumber: '420684082',
    story: 'Born on the national cut-off day.',
  },
  bornSep1: {
    id: '420684202009019976',
    name: '杨思博',
    householdNumber: '420684083',
    story: 'Born one day after the national cut-off day.',
  },
  permitLapsedMadeUp: {
    id: '632127198604049974',
    name: '冶文林',
    householdNumber: '630224091',
    story: 'Permit in Xining lapsed for three days in 2025, then made up: the years count anew.',
  },
  permitLapsed: {
    id: '632127198704049971',
    name: '冶青山',
    householdNumber: '630224092',
    story: 'Permit in Xining ran out on 2025-02-28 and was never endorsed again.',
  },
  permitFiveMonths: {
    id: '632127198904049984',
    name: '马晓岚',
    householdNumber: '630224093',
    story: 'Permit in Xining issued five months before the reference date.',
  },
  permitElsewhere: {
    id: '632127199104049972',
    name: '马瑞川',
    householdNumber: '630224094',
    story: 'Permit names an address in one district of Xining, the lease one in another.',
  },
  licence11Months: {
    id: '63212719920404997X',
    name: '韩立诚',
    householdNumber: '630224095',
    story:
      'Business licence eleven months old; no department of the gateway holds licences, the employer line of the book only names the shop.',
  },
  employerWithoutInsurance: {
    id: '632127199304049985',
    name: '马慧宁',
    householdNumber: '630224096',
    story: 'Proof of employment, no social insurance; the book only names the employer.',
  },
  huangzhongChild: {
    id: '63010620200110997X',
    name: '祁浩然',
    householdNumber: '630106017',
    story:
      'Registered in Huangzhong, same prefecture-level city; applies in the eastern district, where the father owns a flat: no permit needed.',
  },
  huangzhongFather: {
    id: '630122198907179975',
    name: '祁山海',
    householdNumber: '630106017',
    unitNumber: '630102027001GB00022F00010301',
    story: 'Father of huangzhongChild; owns a flat in the eastern district.',
  },
  duplicateRegistration: {
    id: '632127198205059972',
    name: '马永健',
    householdNumber: '630224101',
    otherHouseholdNumber: '630224102',
    story: 'Two current registrations in two books on one number: nobody can say which is right.',
  },
  lowerCaseX: {
    id: '63212719790519998X',
    name: '韩秋菊',
    householdNumber: '630224103',
    story: 'The book has her number with a lower-case x.',
  },
  nameWithDot: {
    id: '632127199309099981',
    name: '才仁·卓尕',
    householdNumber: '630224104',
    certificateNumber: '63212719930909998143',
    story: 'The name has a separator; the federation wrote it with another character.',
  },
  rareNameOutsideBmp: {
    id: '310110201509099974',
    name: '王𬭩',
    householdNumber: '310110082',
    studentNumber: 'G310110201509099974',
    story: 'A character outside the basic plane; the school stored a question mark.',
  },
  rareNameExtensionA: {
    id: '420684201404049986',
    name: '李㛃䶮',
    householdNumber: '420684104',
    story: 'Characters of CJK Extension A.',
  },
  movedWithHistory: {
    id: '632127199506069984',
    name: '马海燕',
    householdNumber: '630102105',
    story: 'Moved from Gandu to Xining in 2022: an older version, a reversed entry, and a record of the move.',
  },
  collectiveMember: {
    id: '630103200303039972',
    name: '郭俊博',
    householdNumber: '630103106',
    story: 'In a collective book without a head.',
  },
  stranger: {
    id: '630224197707079981',
    name: '无此人',
    story: 'A well-formed number of nobody: in no register.',
  },
} as const satisfies Record<string, NamedPerson>;
