import { REFERENCE_DAY, addYears, isoDate, monthOf, type Day } from './calendar.ts';
import { ratesFor } from './allowances.ts';
import type { Row, RowSink } from './copy.ts';
import { card, citizen, cjrlxbt, idt } from './disability-tables.ts';
import { addressOf, guardianRelation } from './household-rows.ts';
import { firstGeneration } from './identity-numbers.ts';
import type { Disability, Person } from './model.ts';
import type { Random } from './random.ts';
import { nothing } from './spelling.ts';

/** A row of the table of disabled persons. */
export type CitizenRow = Row<(typeof citizen.columns)[number]>;

/** What a story wants different from the ordinary rows of a certificate holder. */
export type HolderDiffers = {
  readonly row?: CitizenRow;
  /** Last day of the card. */
  readonly cardEnds?: Day;
  /** Re-issues after a loss: B1, B2, … */
  readonly reissues?: number;
  /** Assessments before the present one, oldest first. */
  readonly earlier?: readonly { readonly category: number; readonly grade: number; readonly on: Day }[];
};

/** Writes the federation's rows and those of the two allowances. */
export type DisabilityRows = {
  readonly holder: (person: Person, disability: Disability, differs?: HolderDiffers) => void;
  /** One more row of the last holder: a soft-deleted copy, a temporary one. */
  readonly copy: (person: Person, disability: Disability, row: CitizenRow) => void;
  readonly allowance: (person: Person, disability: Disability, allowance: Allowance) => void;
};

/** One allowance that is or was paid. */
export type Allowance = {
  readonly kind: 'living' | 'nursing';
  readonly amount: number;
  readonly beneficiary: string;
  readonly from: Day;
  readonly until?: Day;
};

/** The number of a certificate: the holder's number, category, grade. */
export const certificateNumber = (id: string, { category, grade }: Pick<Disability, 'category' | 'grade'>): string =>
  `${id}${category}${grade}`;

/** Creates the writer. */
export function createDisabilityRows(sink: RowSink, random: Random): DisabilityRows {
  const last = { citizen: 0, assessment: 0, allowance: 0 };
  const key = (kind: string, number: number): string => kind + number.toString(16).padStart(32 - kind.length, '0');

  function citizenRow(person: Person, disability: Disability, differs: CitizenRow): CitizenRow {
    const { area, door, away } = person.book;
    const [guardian] = person.guardians;
    const unit = area.committee ?? area.township;
    const number = certificateNumber(person.id, disability);
    return {
      uuid: key('c', last.citizen),
      citizen_id: spelled(random, person),
      name: person.name,
      gender: person.sex,
      race: Number(person.ethnicity),
      birthdate: isoDate(person.birthDay),
      hukou_kind: area.isRural ? 1 : 2,
      cityid: random.pick([unit, unit, unit.slice(0, 9), unit.slice(0, 6)]),
      jiguan_code: area.name,
      cityid_addrstr: addressOf(area, door),
      resident_city: away?.county ?? unit,
      residentcity_addrstr: away?.address ?? addressOf(area, door),
      idt_kind: disability.category,
      idt_level: disability.grade,
      kindstr: disability.components.map(([category]) => category).join(','),
      levelstr: disability.components.map(([, grade]) => grade).join(','),
      card_num: number.endsWith('X', 18) && random.chance(0.1) ? number.toLowerCase() : number,
      firstcardnum: number,
      cert_date: isoDate(disability.issued),
      first_cert_date: isoDate(disability.issued),
      status_record: 9,
      guardian: guardian?.name ?? person.spouse?.name ?? '',
      guardian_citizen_id: guardian?.id ?? person.spouse?.id ?? nothing(random),
      guardian_r: guardian ? Number(guardianRelation(guardian, person)) : undefined,
      dongjie_mark: random.pick([0, undefined]),
      oldname: nothing(random),
      had_gave_card: 1,
      had_final_reviewed: 1,
      del_flag: 0,
      ...differs,
    };
  }

  return {
    holder(person, disability, { row = {}, cardEnds, reissues = 0, earlier = [] } = {}) {
      last.citizen += 1;
      const cdpf = key('c', last.citizen);
      const suffix = reissues > 0 ? `B${reissues}` : '';
      const current = certificateNumber(person.id, disability) + suffix;
      sink.write(citizen, citizenRow(person, disability, { ...(suffix !== '' && { card_num: current }), ...row }));
      const assessments = [
        ...earlier,
        { category: disability.category, grade: disability.grade, on: disability.issued },
      ];
      for (const [index, { category, grade, on }] of assessments.entries()) {
        last.assessment += 1;
        const isPresent = index === assessments.length - 1;
        sink.write(idt, {
          request_id: key('a', last.assessment),
          cdpf_id: cdpf,
          idt_kind: category,
          idt_level: grade,
          kindstr: isPresent ? disability.components.map(([part]) => part).join(',') : String(category),
          levelstr: isPresent ? disability.components.map(([, level]) => level).join(',') : String(grade),
          oldkindstr: assessments[index - 1]?.category,
          idt_type: 1,
          idt_hospital: `${person.book.area.countyName}人民医院`,
          idt_name: '评定医师',
          idt_date: `${isoDate(on)} 10:00:00`,
          del_flag: 0,
        });
        if (!isPresent)
          sink.write(card, {
            cdpf_id: cdpf,
            citizen_id: person.id,
            card_no: certificateNumber(person.id, { category, grade }),
            card_status: 0,
            givecarddate: isoDate(on),
            carddeadline: isoDate(addYears(on, 10)),
          });
      }
      for (let issue = 0; issue <= reissues; issue += 1) {
        const given = disability.issued + issue * 200;
        sink.write(card, {
          cdpf_id: cdpf,
          citizen_id: person.id,
          card_no: certificateNumber(person.id, disability) + (issue > 0 ? `B${issue}` : ''),
          card_status: issue === reissues ? 1 : 0,
          givecarddate: isoDate(given),
          carddeadline: isoDate(cardEnds ?? addYears(given, 10)),
        });
      }
    },
    copy(person, disability, row) {
      last.citizen += 1;
      sink.write(citizen, citizenRow(person, disability, row));
    },
    allowance(person, disability, { kind, amount, beneficiary, from, until }) {
      last.allowance += 1;
      const { area, door } = person.book;
      const isLiving = kind === 'living';
      const usesWords = random.chance(0.1);
      sink.write(cjrlxbt, {
        btid: key('b', last.allowance),
        gmsfhm: person.id,
        xm: person.name,
        cjzh: certificateNumber(person.id, disability),
        cjlb: usesWords ? CATEGORY_WORDS[disability.category - 1] : disability.category,
        cjdj: usesWords ? GRADE_WORDS[disability.grade - 1] : disability.grade,
        btlx: usesWords ? (isLiving ? '困难残疾人生活补贴' : '重度残疾人护理补贴') : isLiving ? '1' : '2',
        btdxlx: beneficiary,
        btbz: amount.toFixed(2),
        btje: amount.toFixed(2),
        qsny: monthOf(from),
        zzny: until === undefined ? random.pick([undefined, '', '999912']) : monthOf(until),
        ffny: monthOf(Math.min(until ?? REFERENCE_DAY, REFERENCE_DAY - 1)),
        ffzt: until === undefined ? '1' : '0',
        shzt: '1',
        dblb: beneficiary === '低保' ? '1' : undefined,
        hjdz: addressOf(area, door),
        jtzz: addressOf(area, door),
        xzqhbm: area.committee ?? area.township,
        sfsw: random.pick(['否', '0']),
      });
    },
  };
}

/** Writes the ordinary rows of a person who holds a certificate. */
export function writeHolder(rows: DisabilityRows, random: Random, person: Person): void {
  const { disability, book } = person;
  if (!disability) return;
  const draw = random.next();
  const expired = disability.issued + 3650 < REFERENCE_DAY && random.chance(0.3);
  const row: CitizenRow =
    draw < 0.01
      ? { dongjie_mark: 1, dongjietime: '2026-05-18 09:12:44' }
      : draw < 0.03
        ? { status_record: 8, logout_reason: 2, zhuxiao_time: '2025-11-03 15:20:00' }
        : {};
  const renewed =
    disability.issued + 3650 < REFERENCE_DAY && !expired ? REFERENCE_DAY + 400 + random.int(2500) : undefined;
  rows.holder(person, disability, {
    row,
    ...(renewed !== undefined && { cardEnds: renewed }),
    ...(random.chance(0.03) && { reissues: 1 }),
  });
  if (random.chance(0.02)) rows.copy(person, disability, { del_flag: 1 });
  if (random.chance(0.01))
    rows.copy(person, disability, { status_record: 888, had_final_reviewed: 0, card_num: undefined });
  if (expired || row.status_record === 8 || row.dongjie_mark === 1) return;
  writeAllowances(rows, random, person, disability, book.assistance?.kind);
}

/** Both allowances by the rates of the province; nobody whom the state fully supports gets one. */
function writeAllowances(
  rows: DisabilityRows,
  random: Random,
  person: Person,
  disability: Disability,
  kind: 'dibao' | 'marginal' | 'tekun' | undefined,
): void {
  const { area, assistance } = person.book;
  if (kind === 'tekun') return;
  const rates = ratesFor(area.county);
  const beneficiary = kind === 'dibao' ? '低保' : kind === 'marginal' ? '低保边缘' : '其他困难';
  const living = rates.living(kind, disability);
  const nursing = rates.nursing(disability, area.isRural);
  const start = Math.min(disability.issued + 40, REFERENCE_DAY - 5);
  if (living > 0 && random.chance(0.97)) {
    rows.allowance(person, disability, {
      kind: 'living',
      amount: living,
      beneficiary,
      from: Math.max(start, assistance?.since ?? start),
    });
  }
  if (nursing > 0 && random.chance(0.97))
    rows.allowance(person, disability, { kind: 'nursing', amount: nursing, beneficiary, from: start });
}

/** Old people's rows may still hold the number of the first generation. */
function spelled(random: Random, { id }: Person): string {
  if (id.slice(6, 10) < '1958' && id.startsWith('19', 6) && random.chance(0.12)) return firstGeneration(id);
  return id.endsWith('X') && random.chance(0.15) ? id.toLowerCase() : id;
}

const CATEGORY_WORDS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'] as const;
const GRADE_WORDS = ['一级', '二级', '三级', '四级'] as const;
