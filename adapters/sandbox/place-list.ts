import { HAIDONG, HUALONG, HUANGZHONG, XINING, YICHENG } from './issuing-counties.ts';
import type { Area, Place } from './places.ts';
import { presets } from './presets.ts';

/** The places with their real division codes (statistical codes, edition of 2023). */
export function createPlaces(): readonly Place[] {
  return [gandu(), xining(), yicheng(), meili(), siping()];
}

function gandu(): Place {
  return withAreas(
    {
      key: 'gandu',
      isCity: false,
      weight: 0.27,
      preset: presets.village,
      prefecture: '6302',
      provinceName: '青海省',
      certificate: { province: '青', office: '化隆县', digits: 7 },
      counties: [HUALONG, ...HAIDONG, HUANGZHONG],
      ethnicities: [
        ['03', 0.45],
        ['35', 0.25],
        ['04', 0.15],
        ['01', 0.15],
      ],
    },
    [
      {
        county: '630224',
        countyName: '化隆回族自治县',
        township: '630224103',
        townshipName: '甘都镇',
        cadastral: '103',
        x: 500_000,
        y: 3_980_000,
        units: {
          '001': '甘都社区',
          '002': '公伯峡社区',
          '200': '牙路乎村',
          '201': '苏合加村',
          '202': '关巴村',
          '203': '阿河滩村',
          '204': '东滩一村',
          '205': '东滩二村',
          '206': '东滩三村',
          '207': '东滩四村',
          '208': '东滩五村',
          '209': '东滩六村',
          '210': '东滩七村',
          '211': '东风村',
          '212': '桥头村',
          '213': '下四合生村',
          '214': '上四合生村',
          '215': '工什加村',
          '216': '朱乎隆村',
          '217': '拉木村',
          '218': '列卜加村',
          '219': '甘都街村',
          '220': '水车村',
          '221': '西滩村',
          '222': '阿化村',
          '223': '唐寺岗村',
          '224': '牙目村',
          '225': '隆康一村',
          '226': '隆康二村',
          '227': '隆康三村',
          '228': '幸福村',
        },
      },
    ],
  );
}

function xining(): Place {
  const street = (county: string, countyName: string, code: string, townshipName: string, y: number): Town => ({
    county,
    countyName,
    township: `${county}${code}`,
    townshipName,
    cadastral: `0${county.slice(5)}${code.slice(2)}`,
    x: 430_000,
    y,
    units: {},
  });
  const streets = (county: string, countyName: string, names: Readonly<Record<string, string>>): readonly Town[] =>
    Object.entries(names).map(([code, name], index) =>
      street(county, countyName, code, name, 4_050_000 + (Number(county) % 100) * 200_000 + index * 12_000),
    );
  return withAreas(
    {
      key: 'xining',
      isCity: true,
      weight: 0.36,
      preset: presets.province,
      prefecture: '6301',
      provinceName: '青海省',
      certificate: { province: '青', office: '西宁市', digits: 7 },
      counties: [...XINING, HUANGZHONG, ...HAIDONG],
      ethnicities: [
        ['01', 0.74],
        ['03', 0.16],
        ['04', 0.06],
        ['30', 0.03],
        ['35', 0.01],
      ],
    },
    [
      ...streets('630102', '城东区', {
        '001': '东关大街街道',
        '002': '清真巷街道',
        '003': '大众街街道',
        '004': '周家泉街道',
        '005': '火车站街道',
        '006': '八一路街道',
        '007': '林家崖街道',
      }),
      ...streets('630103', '城中区', {
        '001': '人民街街道',
        '002': '南滩街道',
        '003': '仓门街街道',
        '004': '礼让街街道',
        '005': '饮马街街道',
        '006': '南川东路街道',
        '007': '南川西路街道',
      }),
      ...streets('630104', '城西区', {
        '001': '西关大街街道',
        '002': '古城台街道',
        '003': '虎台街道',
        '004': '胜利路街道',
        '005': '兴海路街道',
        '006': '文汇路街道',
        '007': '通海路街道',
      }),
      ...streets('630105', '城北区', {
        '001': '朝阳街道',
        '002': '小桥大街街道',
        '003': '马坊街道',
        '004': '火车西站街道',
      }),
      ...streets('630106', '湟中区', { '100': '鲁沙尔镇' }),
    ],
  );
}

function yicheng(): Place {
  return withAreas(
    {
      key: 'yicheng',
      isCity: false,
      weight: 0.15,
      preset: presets.village,
      prefecture: '4206',
      provinceName: '湖北省',
      certificate: { province: '鄂', office: '宜城市', digits: 7 },
      counties: [
        YICHENG,
        { code: '420624' },
        { code: '420682' },
        { code: '420683' },
        { code: '420626' },
        { code: '420625' },
      ],
      ethnicities: [
        ['01', 0.98],
        ['03', 0.02],
      ],
    },
    [
      {
        county: '420684',
        countyName: '宜城市',
        township: '420684105',
        townshipName: '孔湾镇',
        cadastral: '105',
        x: 520_000,
        y: 3_490_000,
        units: {
          '001': '孔湾社区',
          '200': '许岗村',
          '201': '刘湾村',
          '202': '江坡村',
          '203': '台子岗村',
          '204': '杜岗村',
          '205': '钟岗村',
          '206': '太山庙村',
          '207': '龚河村',
          '208': '石桥头村',
          '209': '王埫村',
          '210': '吕岗村',
        },
      },
      {
        county: '420684',
        countyName: '宜城市',
        township: '420684107',
        townshipName: '板桥店镇',
        cadastral: '012',
        x: 520_000,
        y: 3_700_000,
        units: {
          '001': '新街社区',
          '002': '板桥店社区',
          '200': '板桥店村',
          '201': '曾桥村',
          '202': '上湾村',
          '203': '牌坊村',
          '204': '东湾村',
          '205': '田集村',
          '206': '肖云村',
          '207': '沙河村',
          '208': '蛮力海村',
          '209': '李湾村',
          '210': '新街村',
          '211': '王台村',
          '212': '罗屋村',
          '213': '胡咀村',
          '214': '白鹤村',
          '215': '范湾村',
          '216': '珍珠村',
          '217': '两河口村',
        },
      },
    ],
  );
}

function meili(): Place {
  return withAreas(
    {
      key: 'meili',
      isCity: false,
      weight: 0.1,
      preset: presets.province,
      prefecture: '3205',
      provinceName: '江苏省',
      certificate: { province: '苏', office: '常熟市', digits: 7 },
      counties: [{ code: '320581' }, { code: '320583' }, { code: '320582' }, { code: '320585' }, { code: '320507' }],
      ethnicities: [['01', 1]],
    },
    [
      {
        county: '320581',
        countyName: '常熟市',
        township: '320581101',
        townshipName: '梅李镇',
        cadastral: '008',
        x: 560_000,
        y: 3_510_000,
        units: {
          '001': '梅李社区',
          '002': '珍门社区',
          '003': '赵市社区',
          '006': '天和社区',
          '200': '胜法村',
          '201': '聚沙村',
          '202': '天字村',
          '203': '寨角村',
          '205': '梅南村',
          '208': '塘桥村',
          '209': '沈市村',
          '210': '珍南村',
          '211': '珍北村',
          '212': '新丰村',
          '216': '圩港村',
          '217': '海城村',
          '218': '赵市村',
          '220': '瞿巷村',
          '221': '师桥村',
        },
      },
    ],
  );
}

function siping(): Place {
  return withAreas(
    {
      key: 'siping',
      isCity: true,
      weight: 0.12,
      preset: presets.district,
      prefecture: '3101',
      provinceName: '上海市',
      certificate: { province: '沪', office: '杨字', digits: 6 },
      counties: ['310110', '310109', '310115', '310113', '310107', '310106', '310104', '310101'].map((code) => ({
        code,
      })),
      ethnicities: [
        ['01', 0.985],
        ['03', 0.015],
      ],
    },
    [
      {
        county: '310110',
        countyName: '杨浦区',
        township: '310110009',
        townshipName: '四平路街道',
        cadastral: '009',
        x: 610_000,
        y: 3_460_000,
        units: {
          '001': '控江路2026弄居委会',
          '002': '鞍山三村居委会',
          '003': '鞍山四村第一居委会',
          '004': '鞍山四村第二居委会',
          '005': '鞍山四村第三居委会',
          '006': '鞍山五村居委会',
          '007': '鞍山六村居委会',
          '008': '鞍山七村居委会',
          '009': '鞍山八村居委会',
          '012': '同济新村居委会',
          '013': '密云路居委会',
          '016': '公交新村居委会',
          '025': '同济绿园居委会',
          '027': '和平花苑居委会',
        },
      },
    ],
  );
}

type Town = Pick<Area, 'county' | 'countyName' | 'township' | 'townshipName' | 'cadastral' | 'x' | 'y'> & {
  /** Last three digits of the committee's code → its name; empty where only the street is known. */
  readonly units: Readonly<Record<string, string>>;
};

function withAreas(place: Omit<Place, 'areas'>, towns: readonly Town[]): Place {
  const areas: Area[] = [];
  const whole: Place = { ...place, areas };
  for (const { units, township, ...town } of towns) {
    const streetOnly = Object.keys(units).length === 0;
    for (const [code, name] of streetOnly ? [['000', town.townshipName] as const] : Object.entries(units)) {
      areas.push({
        ...town,
        place: whole,
        name,
        township: `${township}000`,
        committee: streetOnly ? undefined : township + code,
        isRural: code >= '200',
        cadastral: town.cadastral + (streetOnly ? '001' : code),
        y: town.y + areas.length * 6_000,
      });
    }
  }
  return whole;
}
