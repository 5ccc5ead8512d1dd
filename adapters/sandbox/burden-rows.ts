import { isoDate, yearOf, type Day } from './calendar.ts';
import type { RegistryNumbers } from './certificates.ts';
import type { Row, RowSink } from './copy.ts';
import { BUILDING } from './parcels.ts';
import type { Area } from './places.ts';
import { cfdj, dyaq, ygdj, yydj, type RegisteredColumn } from './real-estate-tables.ts';

/** What rests on a unit: the unit, its area, and since when. */
export type Burden = {
  readonly unitNumber: string;
  readonly area: Area;
  readonly on: Day;
  readonly isReleased?: boolean;
};

/** Writes what rests on units: seizures, mortgages, preliminary notices, objections. */
export type BurdenRows = {
  readonly seizure: (burden: Burden) => void;
  readonly mortgage: (burden: Burden, mortgagor: string, amount: number) => void;
  readonly notice: (burden: Burden, obligor: string) => void;
  readonly objection: (burden: Burden, matter: string) => void;
};

/** The columns that every registration has: where, by whom, when, and whether it is in force. */
export const registered = (area: Area, on: Day, state: string): Row<RegisteredColumn> => ({
  qxdm: area.county,
  djjg: `${area.countyName}自然资源局`,
  dbr: '登簿员',
  djsj: isoDate(on),
  qszt: state,
});

/** Creates the writer. */
export function createBurdenRows(sink: RowSink, numbers: RegistryNumbers): BurdenRows {
  return {
    seizure({ unitNumber, area, on, isReleased = false }) {
      const year = yearOf(on);
      sink.write(cfdj, {
        ...registered(area, on, isReleased ? '2' : '1'),
        bdcdyh: unitNumber,
        ywh: numbers.caseNumber(year),
        cflx: '1',
        cfjg: `${area.countyName}人民法院`,
        cfwh: `(${year})执字第${String(on % 1000).padStart(3, '0')}号`,
        cfqssj: isoDate(on),
        cfjssj: isoDate(on + 1095),
        cffw: '全部',
        ...(isReleased && {
          jfywh: numbers.caseNumber(year + 1),
          jfjg: `${area.countyName}人民法院`,
          jfwh: `(${year + 1})执字解封`,
          jfdbr: '登簿员',
          jfdjsj: isoDate(on + 300),
        }),
      });
    },
    mortgage({ unitNumber, area, on, isReleased = false }, mortgagor, amount) {
      const year = yearOf(on);
      sink.write(dyaq, {
        ...registered(area, on, isReleased ? '2' : '1'),
        bdcdyh: unitNumber,
        ywh: numbers.caseNumber(year),
        dybdclx: '2',
        dyr: mortgagor,
        dyfs: '1',
        djlx: '100',
        djyy: '抵押',
        bdbzzqse: amount.toFixed(4),
        zwlxqssj: isoDate(on),
        zwlxjssj: isoDate(on + 7300),
        bdcdjzmh: numbers.proof(area, year),
        ...(isReleased && { zxdyywh: numbers.caseNumber(year + 1), zxdyyy: '债务履行完毕', zxsj: isoDate(on + 700) }),
      });
    },
    notice({ unitNumber, area, on }, obligor) {
      sink.write(ygdj, {
        ...registered(area, on, '1'),
        bdcdyh: unitNumber,
        ywh: numbers.caseNumber(yearOf(on)),
        ygdjzl: '2',
        bdczl: area.townshipName,
        ywr: obligor,
        djlx: '700',
        djyy: '买卖预告',
        tdsyqr: obligor,
        ghyt: '11',
        zcs: BUILDING.floors,
        bdcdjzmh: numbers.proof(area, yearOf(on)),
      });
    },
    objection({ unitNumber, area, on, isReleased = false }, matter) {
      sink.write(yydj, {
        ...registered(area, on, isReleased ? '2' : '1'),
        bdcdyh: unitNumber,
        ywh: numbers.caseNumber(yearOf(on)),
        yysx: matter,
        bdcdjzmh: numbers.proof(area, yearOf(on)),
        ...(isReleased && {
          zxyyywh: numbers.caseNumber(yearOf(on)),
          zxyyyy: '异议失效',
          zxyydbr: '登簿员',
          zxyydjsj: isoDate(on + 15),
        }),
      });
    },
  };
}
