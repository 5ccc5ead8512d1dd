import { isoDate, stamp, yearOf, type Day } from './calendar.ts';
import { createBurdenRows, registered, type BurdenRows } from './burden-rows.ts';
import type { RowSink } from './copy.ts';
import { writeHolders, type Holder } from './holder-rows.ts';
import type { RegistryNumbers } from './certificates.ts';
import { BUILDING, type FlatSlot, type Parcel } from './parcels.ts';
import type { Area } from './places.ts';
import { areaOf, boxOf } from './planning-layers.ts';
import type { Random } from './random.ts';
import { fdcq2, h, jsydsyq, zd, zdjbxx, zjdpz, zrz } from './real-estate-tables.ts';

/** A homestead with its house, and all its areas: approved, parcel, footprint, floor, registered. Square metres. */
export type Homestead = {
  readonly area: Area;
  readonly parcel: Parcel;
  readonly door: string;
  readonly builtYear: number;
  /** When the house was finished, as the register writes it; left out, one of the usual ways to write `builtYear`. */
  readonly completed?: string;
  readonly footprint: number;
  readonly floors: number;
  readonly floorArea: number;
  readonly registered: number;
  /** Nothing: the parcel was surveyed and never certified. */
  readonly certificate: string | undefined;
  readonly registeredOn: Day;
  readonly holders: readonly Holder[];
  readonly approval?: { readonly area: number; readonly on: Day; readonly number: string };
  readonly isJoined?: boolean;
  readonly isInMu?: boolean;
  /** Numbered and never measured: no outline, no areas of parcel and house. */
  readonly isUnsurveyed?: boolean;
  readonly note?: string;
  readonly reason?: string;
};

/** A flat with its holders. */
export type Flat = {
  readonly area: Area;
  readonly slot: FlatSlot;
  readonly floorArea: number;
  readonly certificate: string;
  readonly registeredOn: Day;
  readonly holders: readonly Holder[];
  readonly isJoined?: boolean;
  readonly price?: number;
};

/** Writes the real-estate department's rows. */
export type RealEstateRows = BurdenRows & {
  readonly homestead: (homestead: Homestead) => void;
  readonly flat: (flat: Flat) => void;
};

/** Creates the writer. */
export function createRealEstateRows(sink: RowSink, random: Random, numbers: RegistryNumbers): RealEstateRows {
  const last = { bsm: 0, house: 0, approval: 0 };
  const nextBsm = (): string => String((last.bsm += 1)).padStart(18, '0');

  function writeParcel(
    area: Area,
    parcel: Parcel,
    location: string,
    isHomestead: boolean,
    { isInMu = false, isUnsurveyed = false }: Pick<Homestead, 'isInMu' | 'isUnsurveyed'> = {},
  ): void {
    const squareMetres = parcel.rectangle.width * parcel.rectangle.depth;
    if (!isUnsurveyed) sink.write(zd, { zddm: parcel.code, ysdm: '6001010000', shape: boxOf(parcel.rectangle) });
    sink.write(zdjbxx, {
      bsm: nextBsm(),
      ysdm: '6001010000',
      zddm: parcel.code,
      bdcdyh: `${parcel.code}W00000000`,
      zdtzm: isHomestead ? 'JC' : 'GB',
      zl: location,
      zdmj: isUnsurveyed ? undefined : isInMu ? (squareMetres / 666.67).toFixed(4) : squareMetres.toFixed(2),
      mjdw: isInMu ? '2' : random.chance(0.02) ? '01' : '1',
      yt: isHomestead ? random.pick(['0702', '0702', '0702', '072']) : '0701',
      qllx: isHomestead ? '5' : '3',
      qlxz: isHomestead ? '203' : '102',
      qlsdfs: '2',
      zdszd: '邻宗地',
      zdszn: '路',
      zdszx: '邻宗地',
      zdszb: '空地',
      zt: '1',
      qxdm: area.county,
      ydyhfl: isHomestead ? '0703' : '070102',
    });
  }

  return {
    ...createBurdenRows(sink, numbers),
    homestead(homestead) {
      const { area, parcel, door, builtYear, certificate, registeredOn, floorArea, footprint, floors } = homestead;
      const unitNumber = `${parcel.code}F00010001`;
      const building = `${parcel.code}F0001`;
      const location = `${area.townshipName}${area.name}${door}`;
      const year = yearOf(registeredOn);
      const caseNumber = numbers.caseNumber(year);
      const state = certificate === undefined ? '0' : '1';
      const right = {
        ...registered(area, registeredOn, state),
        fj: homestead.note,
        ywh: caseNumber,
        djlx: '100',
        djyy: homestead.reason ?? '宅基地房地一体首次登记',
        bdcqzh: certificate ?? '',
      };
      const measured = (squareMetres: number): string | undefined =>
        homestead.isUnsurveyed ? undefined : squareMetres.toFixed(2);
      const completed = (): string => homestead.completed ?? completion(random, builtYear);
      writeParcel(area, parcel, location, true, homestead);
      sink.write(zrz, {
        bsm: nextBsm(),
        ysdm: '6001030110',
        zrzh: building,
        zddm: parcel.code,
        bdcdyh: unitNumber,
        jgrq: completed(),
        zzdmj: measured(footprint),
        scjzmj: measured(floorArea),
        zcs: floors,
        dscs: floors,
        dxcs: 0,
        ghyt: '10',
        fwjg: builtYear < 1985 ? '5' : random.pick(['3', '4', '4']),
        zts: 1,
        zt: '1',
        qxdm: area.county,
        ldzl: location,
      });
      sink.write(h, {
        bdcdyh: unitNumber,
        fwbm: String((last.house += 1)).padStart(12, '0'),
        zrzh: building,
        ch: `1-${floors}`,
        zl: location,
        shbw: '全部',
        hh: 1,
        fwyt1: '10',
        scjzmj: measured(floorArea),
        sctnjzmj: measured(floorArea),
        fwlx: '1',
        fwxz: '99',
        mjdw: '1',
        zt: '1',
        qxdm: area.county,
        zddm: parcel.code,
      });
      sink.write(jsydsyq, {
        ...right,
        zddm: parcel.code,
        bdcdyh: `${parcel.code}W00000000`,
        qllx: '5',
        syqmj: measured(homestead.registered),
        syqqssj: random.pick([undefined, '1949-10-01']),
        syqjssj: random.pick([undefined, '2999-12-31', '9999-12-31']),
      });
      sink.write(fdcq2, {
        ...right,
        bdcdyh: unitNumber,
        qllx: '6',
        fdzl: location,
        tdsyqr: homestead.holders.map(({ person }) => person.name).join('、'),
        tdsyqssj: '1949-10-01',
        tdsyjssj: '2999-12-31',
        ghyt: '10',
        fwxz: '99',
        fwjg: '4',
        szc: `1-${floors}`,
        zcs: floors,
        jzmj: measured(floorArea),
        zyjzmj: measured(floorArea),
        ftjzmj: '0.00',
        jgsj: completed(),
      });
      writeHolders(sink, random, {
        unitNumber,
        certificate: certificate ?? '',
        caseNumber,
        rightType: '6',
        rightState: state,
        registeredOn: isoDate(registeredOn),
        county: area.county,
        address: location,
        holders: homestead.holders,
        ...(homestead.isJoined && { isJoined: true }),
      });
      const { approval, holders } = homestead;
      if (!approval) return;
      last.approval += 1;
      sink.write(zjdpz, {
        pzid: last.approval,
        zddm: parcel.code,
        pzwh: approval.number,
        pzmj: approval.area.toFixed(2),
        pzrq: stamp(approval.on),
        pzjg: `${area.townshipName}人民政府`,
        jznf: String(builtYear),
        sqrxm: holders[0]?.person.name,
        sqrzjh: holders[0]?.person.id,
      });
    },
    flat({ area, slot, floorArea, certificate, registeredOn, holders, isJoined, price }) {
      const { parcel, building, unitNumber, floor, room, buildingIndex } = slot;
      const location = `${area.townshipName}${area.name === area.townshipName ? '' : area.name}${buildingIndex + 1}号楼${room}室`;
      const builtYear = 1988 + ((buildingIndex * 7) % 34);
      if (slot.isNewBuilding) {
        writeParcel(area, parcel, `${area.townshipName}${buildingIndex + 1}号楼`, false);
        const footprint = { x: 0, y: 0, width: BUILDING.width, depth: BUILDING.depth };
        sink.write(zrz, {
          bsm: nextBsm(),
          ysdm: '6001030110',
          zrzh: building,
          zddm: parcel.code,
          jzwmc: `${buildingIndex + 1}号楼`,
          jgrq: String(builtYear),
          zzdmj: areaOf(footprint),
          scjzmj: (BUILDING.width * BUILDING.depth * BUILDING.floors).toFixed(2),
          zcs: BUILDING.floors,
          dscs: BUILDING.floors,
          dxcs: 0,
          ghyt: '11',
          fwjg: '3',
          zts: BUILDING.flats,
          zt: '1',
          qxdm: area.county,
          ldzl: location,
        });
      }
      const shared = floorArea * 0.17;
      sink.write(h, {
        bdcdyh: unitNumber,
        fwbm: String((last.house += 1)).padStart(12, '0'),
        zrzh: building,
        ch: String(floor),
        zl: location,
        shbw: room,
        hh: Number(room.slice(-2)),
        sjcs: floor,
        fwyt1: '11',
        scjzmj: floorArea.toFixed(2),
        sctnjzmj: (floorArea - shared).toFixed(2),
        scftjzmj: shared.toFixed(2),
        fwlx: '1',
        fwxz: '0',
        mjdw: '1',
        zt: '1',
        qxdm: area.county,
        zddm: parcel.code,
      });
      const caseNumber = numbers.caseNumber(yearOf(registeredOn));
      sink.write(fdcq2, {
        ...registered(area, registeredOn, '1'),
        bdcdyh: unitNumber,
        ywh: caseNumber,
        qllx: '4',
        djlx: '200',
        djyy: '买卖',
        fdzl: location,
        tdsyqr: holders.map(({ person }) => person.name).join('、'),
        fttdmj: (floorArea / BUILDING.floors).toFixed(2),
        tdsyqssj: `${builtYear}-01-01`,
        tdsyjssj: `${builtYear + 70}-01-01`,
        fdcjyjg: price?.toFixed(4),
        ghyt: '11',
        fwxz: '0',
        fwjg: '3',
        szc: String(floor),
        zcs: BUILDING.floors,
        jzmj: floorArea.toFixed(2),
        zyjzmj: (floorArea - shared).toFixed(2),
        ftjzmj: shared.toFixed(2),
        jgsj: String(builtYear),
        bdcqzh: certificate,
      });
      writeHolders(sink, random, {
        unitNumber,
        certificate,
        caseNumber,
        rightType: '4',
        rightState: '1',
        registeredOn: isoDate(registeredOn),
        county: area.county,
        address: location,
        holders,
        ...(isJoined && { isJoined }),
      });
    },
  };
}

/** When a house was finished, as people remember it. */
function completion(random: Random, year: number): string {
  return random.pick([`${year}`, `${year}年`, `${year}0601`, `${year}-06-01`, `约${year}年`, `${year}.6`]);
}
