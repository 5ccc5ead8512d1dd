import { dayOf } from '../calendar.ts';
import { link } from '../families.ts';
import type { Assistance, Book, Disability, Person } from '../model.ts';
import { people } from '../people.ts';
import {
  assisted,
  clean,
  disability,
  hold,
  KONGWAN,
  MEILI,
  movedFromYicheng,
  pay,
  villager,
} from './disability-scenes.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

const SIPING = '310110009';

/** Stories of certificates, of the two allowances, and of assisted households. */
export function writeDisabilityStories(stage: Stage): void {
  writeBeneficiary(stage);
  writeCertificates(stage);
  writeAssisted(stage);
  writeShanghai(stage);
  writeDecisions(stage);
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
  const person = movedFromYicheng(stage, people.movedProvinceThisMonth, {
    unit: '211',
    from: { unit: '205', householdNumber: '420684199' },
    on: '20260901',
  });
  const mental = disability(6, 2, '20210707');
  hold(stage, person, mental);
  pay(
    stage,
    person,
    mental,
    {
      kind: 'nursing',
      amount: 125,
      beneficiary: '其他困难',
      from: dayOf('20210801'),
      until: dayOf('20260831'),
    },
    `${KONGWAN}205`,
  );
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

/** People whose claim begins, has lapsed, or is paid twice. */
function writeDecisions(stage: Stage): void {
  const { assistance } = stage.world;
  const applicant = villager(stage, people.applicantOfYicheng, `${KONGWAN}206`);
  hold(stage, applicant, disability(4, 1, '20190320'), { reissues: 2 });
  assisted(stage, applicant, { kind: 'dibao', since: dayOf('20250301') });

  const lapsed = villager(stage, people.claimsLapsed, `${KONGWAN}207`);
  const mild = disability(4, 3, '20260715');
  hold(stage, lapsed, mild, {
    earlier: [{ category: 4, grade: 2, on: dayOf('20180509') }],
    row: { firstcardnum: people.claimsLapsed.formerCertificateNumber, first_cert_date: '2018-05-09' },
  });
  assistance.household(lapsed.book, { kind: 'dibao', since: dayOf('20210901') }, { until: dayOf('20260630') });
  pay(stage, lapsed, mild, { kind: 'living', amount: 110, beneficiary: '低保', from: dayOf('20210901') });
  pay(stage, lapsed, mild, { kind: 'nursing', amount: 125, beneficiary: '低保', from: dayOf('20180601') });

  const book = stage.book(people.deceasedBeneficiary.householdNumber, `${MEILI}216`);
  const widow = stage.extra(book, '沈阿妹', '19540621', 2, '02', '30');
  const dead = stage.join(book, people.deceasedBeneficiary, '11', '20');
  dead.ended = { state: '1', day: dayOf('20260812') };
  dead.spouse = widow;
  stage.write(book);
  const blind = disability(1, 1, '20200427');
  hold(stage, dead, blind);
  pay(stage, dead, blind, { kind: 'nursing', amount: 90, beneficiary: '其他困难', from: dayOf('20200501') });

  const moved = movedFromYicheng(stage, people.paidTwice, {
    unit: '217',
    from: { unit: '208', householdNumber: '420684198' },
    on: '20260620',
  });
  const limb = disability(4, 2, '20211103');
  hold(stage, moved, limb);
  pay(stage, moved, limb, { kind: 'nursing', amount: 90, beneficiary: '其他困难', from: dayOf('20260701') });
  pay(
    stage,
    moved,
    limb,
    { kind: 'nursing', amount: 125, beneficiary: '其他困难', from: dayOf('20211201') },
    `${KONGWAN}208`,
  );
}
