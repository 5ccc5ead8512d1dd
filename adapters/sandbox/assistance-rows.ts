import { isoDate, monthOf, type Day } from './calendar.ts';
import { ratesFor } from './allowances.ts';
import type { RowSink } from './copy.ts';
import { jtjzdyxx, jzdxjbxx, jzjtxx, ryjzdyxx } from './disability-tables.ts';
import { addressOf } from './household-rows.ts';
import type { Assistance, Book, Person } from './model.ts';

/** What a story wants different from the ordinary rows of an assisted household. */
export type AssistanceDiffers = {
  /** Kind of special person (特定救助对象类别) by member: 01 orphan, 02 child whom nobody brings up in fact. */
  readonly special?: ReadonlyMap<Person, string>;
  readonly approvedOn?: string;
  /** Last day of the assistance. */
  readonly until?: Day;
};

/** Writes civil affairs' rows of assisted households. */
export type AssistanceRows = {
  readonly household: (book: Book, assistance: Assistance, differs?: AssistanceDiffers) => void;
};

/** Creates the writer. */
export function createAssistanceRows(sink: RowSink): AssistanceRows {
  const last = { household: 0, member: 0 };

  return {
    household(book, { kind, since }, { special, approvedOn, until } = {}) {
      last.household += 1;
      const { area, door } = book;
      const members = book.members.filter(({ ended }) => !ended);
      const head = members.find(({ relation }) => relation === '02') ?? members[0];
      const jtlsid = `J${String(last.household).padStart(31, '0')}`;
      const number = `${kind === 'tekun' ? 'TK' : 'DB'}${area.county}${String(last.household).padStart(8, '0')}`;
      const jzywlx = kind === 'marginal' ? '310' : kind === 'tekun' ? '210' : area.isRural ? '120' : '110';
      const done = {
        xzqhbm: area.committee ?? area.township,
        czrq: isoDate(since),
        zllx: '1',
        czsj: `${isoDate(since)} 10:30:00`,
      };
      sink.write(jzjtxx, {
        ...done,
        jtlsid,
        hzsfzhm: head?.id,
        jtbm: number,
        jtlb: kind === 'tekun' ? '3' : '1',
        zyzpyy: members.some(({ disability }) => disability) ? '02' : '01',
        jtrk: members.length,
        bzrk: members.length,
        zsr: (members.length * 310).toFixed(2),
        sprq: approvedOn ?? isoDate(since),
        jzywlx,
        jzzh: number,
        jzdz: addressOf(area, door),
      });
      for (const person of members) {
        last.member += 1;
        const rylsid = `M${String(last.member).padStart(31, '0')}`;
        const { disability } = person;
        sink.write(jzdxjbxx, {
          ...done,
          jtlsid,
          rylsid,
          cysfzhm: person.id,
          xm: person.name,
          xb: person.sex,
          csrq: isoDate(person.birthDay),
          mz: person.ethnicity,
          jtgx: person.relation,
          rylb: kind === 'tekun' ? '30' : '10',
          ryzt: '01',
          jkzk: disability ? '60' : '10',
          cjlx: disability ? String(60 + disability.category) : '',
          cjdj: disability ? String(disability.grade) : '',
          sfbzdx: kind === 'marginal' ? '0' : '1',
          tdjzdxlb: special?.get(person),
          gyfs: kind === 'tekun' ? '1' : undefined,
          dbzh: kind === 'dibao' ? number : undefined,
        });
        if (kind !== 'tekun') continue;
        const amount = Math.round(ratesFor(area.county).livingStandard * 1.3);
        sink.write(ryjzdyxx, {
          rylsid,
          cysfzhm: person.id,
          ksny: monthOf(since),
          jsny: '',
          jzje: amount.toFixed(2),
          jzywlx,
          zllx: '1',
          czsj: done.czsj,
        });
      }
      if (kind !== 'dibao') return;
      const amount = members.length * Math.round(ratesFor(area.county).livingStandard * 0.55);
      sink.write(jtjzdyxx, {
        jtlsid,
        ksny: monthOf(since),
        jsny: until === undefined ? '' : monthOf(until),
        jzje: Math.min(amount, 99_999).toFixed(2),
        jzywlx,
        zllx: '1',
        czsj: done.czsj,
      });
    },
  };
}
