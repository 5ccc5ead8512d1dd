import { dayOf } from '../calendar.ts';
import { certificateNumber, type Allowance, type CitizenRow, type HolderDiffers } from '../disability-rows.ts';
import { link } from '../families.ts';
import type { Assistance, Book, Disability, Person } from '../model.ts';
import { people } from '../people.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

const MEILI = '320581101';
const KONGWAN = '420684105';
const SIPING = '310110009';

/** Stories of certificates, of the two allowances, and of assisted households. */
export function writeDisabilityStories(stage: Stage): void {
  writeBeneficiary(stage);
  writeCertificates(stage);
  writeAssisted(stage);
  writeShanghai(stage);
}

function writeBeneficiary(stage: Stage): void {
  const { assistance } = stage.world;
  const book = stage.book(people.beneficiary.householdNumber, `${MEILI}203`, '17号');
  const person = stage.join(book, people.beneficiary, '02', '30');
  link(stage.extra(book, '陆子涵', '20090912', 1, '21'), person);
  stage.write(book);
  const sight = disability(1, 2, '20190415');
  hold(stage, person, sight);
  const dibao: Assistance = { kind: 'dibao', since: dayOf('20210701') };
  person.disability = sight;
  assistance.household(book, dibao);
  pay(stage, person, sight, { kind: 'living', amount: 446, beneficiary: '低保', from: dayOf('20210701') });
  pay(stage, person, sight, { kind: 'nursing', amount: 90, beneficiary: '低保', from: dayOf('20190501') });
}

function writeCertificates(stage: Stage): void {
  const at = (named: NamedPerson, unit: string): Person => villager(stage, named, MEILI + unit);

  hold(stage, at(people.certificateFrozen, '200'), disability(4, 3, '20200318'), {
    row: { dongjie_mark: 1, dongjietime: '2026-07-21 10:02:11' },
  });
  hold(stage, at(people.certificateExpiredYesterday, '201'), disability(2, 2, '20160901'), {
    cardEnds: dayOf('20260831'),
  });
  hold(stage, at(people.certificateReissuedB2, '202'), disability(3, 1, '20180611'), { reissues: 2 });
  hold(stage, at(people.certificateCancelled, '205'), disability(1, 4, '20170222'), {
    row: { status_record: 8, logout_reason: 2, zhuxiao_time: '2025-04-11 09:30:00' },
  });

  const regraded = at(people.regraded2to3, '208');
  const now = disability(4, 3, '20250617');
  const before = disability(4, 2, '20150610');
  hold(stage, regraded, now, {
    earlier: [{ category: 4, grade: 2, on: before.issued }],
    row: { firstcardnum: people.regraded2to3.formerCertificateNumber, first_cert_date: '2015-06-10' },
  });
  pay(stage, regraded, before, {
    kind: 'nursing',
    amount: 90,
    beneficiary: '其他困难',
    from: dayOf('20160101'),
    until: dayOf('20250630'),
  });

  const copied = at(people.softDeletedCopy, '209');
  hold(stage, copied, disability(2, 3, '20190909'));
  stage.world.disability.copy(
    copied,
    disability(2, 2, '20150909'),
    clean(copied, disability(2, 2, '20150909'), { del_flag: 1 }),
  );

  const temporary = at(people.temporaryRowOnly, '210');
  const assessed = disability(4, 4, '20260815');
  stage.world.disability.copy(
    temporary,
    assessed,
    clean(temporary, assessed, { status_record: 888, had_final_reviewed: 0, had_gave_card: 0 }),
  );
}

function writeAssisted(stage: Stage): void {
  const { assistance } = stage.world;
  const at = (named: NamedPerson, unit: string): Person => villager(stage, named, KONGWAN + unit);

  const supported = at(people.tekunGrade1, '201');
  hold(stage, supported, disability(4, 1, '20180305'));
  assisted(stage, supported, { kind: 'tekun', since: dayOf('20190101') });

  hold(stage, at(people.workInjuryNursing, '202'), disability(4, 1, '20200805'));

  const orphanBook = stage.book(people.orphanGrade1.householdNumber, `${KONGWAN}203`);
  const uncle = stage.extra(orphanBook, '何国安', '19720616', 1, '02', '20');
  const orphan = stage.join(orphanBook, people.orphanGrade1, '94');
  orphan.guardians = [uncle];
  stage.write(orphanBook);
  const mind = disability(5, 1, '20190514');
  hold(stage, orphan, mind);
  orphan.disability = mind;
  const alone: Book = { ...orphanBook, members: [orphan] };
  assistance.household(alone, { kind: 'tekun', since: dayOf('20180601') }, { special: new Map([[orphan, '01']]) });
  pay(stage, orphan, mind, { kind: 'nursing', amount: 125, beneficiary: '其他困难', from: dayOf('20190601') });

  writeMover(stage);

  const applicant = at(people.dibaoAfterApplication, '204');
  hold(stage, applicant, disability(4, 3, '20220221'));
  assisted(stage, applicant, { kind: 'dibao', since: dayOf('20260820') });
}

/** Registered in Jiangsu since 1 September 2026; Hubei's record of the allowance ends with August. */
function writeMover(stage: Stage): void {
  const { household } = stage.world;
  const book = stage.book(people.movedProvinceThisMonth.householdNumber, `${MEILI}211`);
  const person = stage.join(book, people.movedProvinceThisMonth, '02', '40');
  const day = dayOf('20260901');
  stage.write(
    book,
    new Map([
      [person, { hsql: '20260901', hssxqql: '420684', hslbz: '20260901', ywnr: '105', qysj: '20260901090000' }],
    ]),
  );
  household.movedIn(person, '420684', day);
  household.version(person, {
    ssxq: '420684',
    xzjd: `${KONGWAN}000`,
    jcwh: `${KONGWAN}205`,
    hh: '420684199',
    jlbz: '2',
    ryzt: '2',
    qcrq: '20260901',
    jssj: '20260901090000',
  });
  household.movedOut(person, '320581', day);
  const mental = disability(6, 2, '20210707');
  hold(stage, person, mental);
  pay(stage, person, mental, {
    kind: 'nursing',
    amount: 125,
    beneficiary: '其他困难',
    from: dayOf('20210801'),
    until: dayOf('20260831'),
  });
}

function writeShanghai(stage: Stage): void {
  const childBook = stage.book(people.multipleWithIntellectual3.householdNumber, `${SIPING}006`);
  const father = stage.extra(childBook, '沈国梁', '19800222', 1, '02', '40');
  const child = stage.join(childBook, people.multipleWithIntellectual3, '21');
  link(child, father);
  stage.write(childBook);
  const multiple: Disability = {
    category: 7,
    grade: 3,
    components: [
      [4, 4],
      [5, 3],
    ],
    issued: dayOf('20210308'),
  };
  hold(stage, child, multiple);
  pay(stage, child, multiple, { kind: 'nursing', amount: 180, beneficiary: '其他困难', from: dayOf('20210401') });

  const marginal = villager(stage, people.marginalGrade2, `${SIPING}007`);
  const severe = disability(6, 2, '20190919');
  hold(stage, marginal, severe);
  assisted(stage, marginal, { kind: 'marginal', since: dayOf('20240601') });
  pay(stage, marginal, severe, { kind: 'living', amount: 320, beneficiary: '低保边缘', from: dayOf('20240601') });
  pay(stage, marginal, severe, { kind: 'nursing', amount: 180, beneficiary: '低保边缘', from: dayOf('20191001') });

  const mild = villager(stage, people.grade3Mental, `${SIPING}008`);
  const mental = disability(6, 3, '20200212');
  hold(stage, mild, mental);
  pay(stage, mild, mental, { kind: 'nursing', amount: 180, beneficiary: '其他困难', from: dayOf('20200301') });
}

const disability = (category: number, grade: number, issued: string): Disability => ({
  category,
  grade,
  components: [[category, grade]],
  issued: dayOf(issued),
});

function villager(stage: Stage, named: NamedPerson, area: string): Person {
  const book = stage.book(named.householdNumber, area);
  const person = stage.join(book, named, '02', '10');
  stage.write(book);
  return person;
}

/** The columns in which ordinary rows have blemishes, without them. */
function clean({ id, book: { area } }: Person, held: Disability, row: CitizenRow = {}): CitizenRow {
  return {
    citizen_id: id,
    card_num: certificateNumber(id, held),
    cityid: area.committee,
    dongjie_mark: 0,
    oldname: undefined,
    ...row,
  };
}

function hold(stage: Stage, person: Person, held: Disability, differs: HolderDiffers = {}): void {
  const { row = {}, reissues = 0 } = differs;
  const suffix = reissues > 0 ? `B${reissues}` : '';
  stage.world.disability.holder(person, held, {
    // A card of ten years that ended while nobody looked would be a story of its own.
    cardEnds: Math.max(held.issued + 3652, dayOf('20281231')),
    ...differs,
    row: clean(person, held, { card_num: certificateNumber(person.id, held) + suffix, ...row }),
  });
  person.disability = held;
}

const pay = (stage: Stage, person: Person, held: Disability, allowance: Allowance): void =>
  stage.world.disability.allowance(person, held, allowance);

const assisted = (stage: Stage, person: Person, assistance: Assistance): void =>
  stage.world.assistance.household(person.book, assistance);
