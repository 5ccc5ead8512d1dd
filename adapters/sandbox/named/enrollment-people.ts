import type { NamedPerson } from './named-person.ts';

/** Made-up people with something special about their school rolls. */
export const enrollmentPeople = {
  fullWidth: {
    id: '630102201403039986',
    name: '孙雅婷',
    householdNumber: '630102111',
    studentNumber: 'G630102201403039986',
    story: 'The school stored her number in full-width characters.',
  },
  apostrophe: {
    id: '630102201403049973',
    name: '孙雅文',
    householdNumber: '630102111',
    studentNumber: 'G630102201403049973',
    story: 'The school stored his number with an apostrophe before it.',
  },
  codesAsWords: {
    id: '420684201701119979',
    name: '罗思航',
    householdNumber: '420684112',
    studentNumber: 'G420684201701119979',
    story: 'The school stored words in place of codes.',
  },
  lNumberChild: {
    id: '420684201801189966',
    name: '罗佳怡',
    householdNumber: '420684112',
    studentNumber: 'L420684201801189982',
    story: 'Temporary roll: the number follows the rule of an identity number and is not hers.',
  },
  jNumberChild: {
    id: '42068420171212997X',
    name: '高远帆',
    householdNumber: '420684113',
    studentNumber: 'J42068420171212997X',
    story: 'The school had no identity number when the roll was opened.',
  },
  duplicateRolls: {
    id: '630224201504219971',
    name: '马宇轩',
    householdNumber: '630224114',
    studentNumber: 'G630224201504219971',
    story: 'On the roll at two schools in two provinces at once.',
  },
  absentPupil: {
    id: '630224201603019983',
    name: '马琪琳',
    householdNumber: '630224114',
    studentNumber: 'G630224201603019983',
    story: 'On the roll in Gandu and in fact living in Xining: the address on the roll gives it away.',
  },
  runningTransfer: {
    id: '630224201709099977',
    name: '马博文',
    householdNumber: '630224115',
    studentNumber: 'G630224201709099977',
    story: 'A transfer to Xining is running: applied for, not approved.',
  },
  transferredPupil: {
    id: '630224201602029960',
    name: '马晶晶',
    householdNumber: '630224115',
    studentNumber: 'G630224201602029960',
    story: 'Transferred to Xining in 2025: left one roll, is on another.',
  },
  fiveYearLeaver: {
    id: '320581201502029972',
    name: '陆诚毅',
    householdNumber: '320581116',
    studentNumber: 'G320581201502029972',
    story: 'Left a five-year primary school: there never was a grade 6.',
  },
  suspendedPupil: {
    id: '320581201410109983',
    name: '陆婉清',
    householdNumber: '320581116',
    studentNumber: 'G320581201410109983',
    story: 'Roll suspended for illness.',
  },
  dropout: {
    id: '632127201211119972',
    name: '马成林',
    householdNumber: '630224117',
    studentNumber: 'G632127201211119972',
    story: 'Lost to school in grade 8.',
  },
} as const satisfies Record<string, NamedPerson>;
