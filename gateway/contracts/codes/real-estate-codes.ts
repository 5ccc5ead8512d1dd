import type { CodeTable } from './code-table.ts';

/** Kind of right; 5 and 6 are homesteads without and with the house. */
export const RIGHT_TYPE = {
  name: 'rightType',
  standard: 'real-estate registration database standard (2015, trial), QLLX',
  values: [
    { code: '1', zh: '集体土地所有权', en: 'collective land ownership' },
    { code: '2', zh: '国家土地所有权', en: 'state land ownership' },
    { code: '3', zh: '国有建设用地使用权', en: 'use of state construction land' },
    {
      code: '4',
      zh: '国有建设用地使用权/房屋(构筑物)所有权',
      en: 'use of state construction land with building ownership',
      aliases: ['国有建设用地使用权/房屋所有权'],
    },
    { code: '5', zh: '宅基地使用权', en: 'use of a homestead' },
    {
      code: '6',
      zh: '宅基地使用权/房屋(构筑物)所有权',
      en: 'use of a homestead with building ownership',
      aliases: ['宅基地使用权/房屋所有权'],
    },
    { code: '7', zh: '集体建设用地使用权', en: 'use of collective construction land' },
    {
      code: '8',
      zh: '集体建设用地使用权/房屋(构筑物)所有权',
      en: 'use of collective construction land with building ownership',
      aliases: ['集体建设用地使用权/房屋所有权'],
    },
    { code: '9', zh: '土地承包经营权', en: 'contracted management of land' },
    { code: '10', zh: '土地承包经营权/森林、林木所有权', en: 'contracted management of land with ownership of trees' },
    { code: '11', zh: '林地使用权', en: 'use of forest land' },
    { code: '12', zh: '林地使用权/森林、林木使用权', en: 'use of forest land with use of trees' },
    { code: '13', zh: '草原使用权', en: 'use of grassland' },
    { code: '14', zh: '水域滩涂养殖权', en: 'aquaculture in waters and tidal flats' },
    { code: '15', zh: '海域使用权', en: 'use of sea area' },
    { code: '16', zh: '海域使用权/构(建)筑物所有权', en: 'use of sea area with building ownership' },
    { code: '17', zh: '无居民海岛使用权', en: 'use of an uninhabited island' },
    { code: '18', zh: '无居民海岛使用权/构(建)筑物所有权', en: 'use of an uninhabited island with building ownership' },
    { code: '19', zh: '地役权', en: 'easement' },
    { code: '20', zh: '取水权', en: 'water abstraction' },
    { code: '21', zh: '探矿权', en: 'mineral exploration' },
    { code: '22', zh: '采矿权', en: 'mining' },
    { code: '23', zh: '抵押权', en: 'mortgage', isConfiguration: true },
    { code: '99', zh: '其它', en: 'other', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;

/** How the land was granted; 203 is the grant of a homestead. */
export const RIGHT_NATURE = {
  name: 'rightNature',
  standard: 'real-estate registration database standard (2015, trial), QLXZ',
  values: [
    { code: '100', zh: '国有土地', en: 'state land', aliases: ['国有'] },
    { code: '101', zh: '划拨', en: 'allocated' },
    { code: '102', zh: '出让', en: 'granted against payment' },
    { code: '103', zh: '作价出资(入股)', en: 'contributed as capital', aliases: ['作价出资', '作价出资（入股）'] },
    { code: '104', zh: '国有土地租赁', en: 'leased state land', aliases: ['租赁'] },
    { code: '105', zh: '授权经营', en: 'authorised management' },
    { code: '106', zh: '家庭承包', en: 'contracted by a family, on state land' },
    { code: '107', zh: '其它承包', en: 'otherwise contracted, on state land', aliases: ['其他承包'] },
    { code: '200', zh: '集体土地', en: 'collective land', aliases: ['集体'] },
    { code: '201', zh: '家庭承包', en: 'contracted by a family' },
    { code: '202', zh: '其它方式承包', en: 'otherwise contracted', aliases: ['其他方式承包'] },
    { code: '203', zh: '批准拨用', en: 'granted by approval' },
    { code: '204', zh: '入股', en: 'contributed as shares' },
    { code: '205', zh: '联营', en: 'joint operation' },
  ],
} as const satisfies CodeTable;

/** Kind of registration. */
export const REGISTRATION_TYPE = {
  name: 'registrationType',
  standard: 'real-estate registration database standard (2015, trial), DJLX',
  values: [
    { code: '100', zh: '首次登记', en: 'first registration', aliases: ['首次', '初始登记'] },
    { code: '200', zh: '转移登记', en: 'transfer', aliases: ['转移'] },
    { code: '300', zh: '变更登记', en: 'change', aliases: ['变更'] },
    { code: '400', zh: '注销登记', en: 'cancellation', aliases: ['注销'] },
    { code: '500', zh: '更正登记', en: 'correction', aliases: ['更正'] },
    { code: '600', zh: '异议登记', en: 'objection', aliases: ['异议'] },
    { code: '700', zh: '预告登记', en: 'preliminary notice', aliases: ['预告'] },
    { code: '800', zh: '查封登记', en: 'seizure', aliases: ['查封'] },
    { code: '900', zh: '其它登记', en: 'other', aliases: ['其它', '其他', '其他登记'] },
  ],
} as const satisfies CodeTable;

/** State of a right; only 1 is in force. */
export const RIGHT_STATE = {
  name: 'rightState',
  standard: 'real-estate registration database standard (2015, trial), QSZT',
  values: [
    { code: '0', zh: '临时', en: 'provisional' },
    { code: '1', zh: '现势', en: 'current' },
    { code: '2', zh: '历史', en: 'historic' },
    { code: '3', zh: '终止', en: 'ended' },
  ],
} as const satisfies CodeTable;

/** How a right is shared. */
export const CO_OWNERSHIP = {
  name: 'coOwnership',
  standard: 'real-estate registration database standard (2015, trial), GYFS',
  values: [
    { code: '0', zh: '单独所有', en: 'sole', aliases: ['单独'] },
    { code: '1', zh: '共同共有', en: 'joint', aliases: ['共同'] },
    { code: '2', zh: '按份共有', en: 'by shares', aliases: ['按份'] },
    { code: '3', zh: '其它共有', en: 'other', aliases: ['其它', '其他', '其他共有'] },
  ],
} as const satisfies CodeTable;

/** Kind of right holder. */
export const HOLDER_TYPE = {
  name: 'holderType',
  standard: 'real-estate registration database standard (2015, trial), QLRLX',
  values: [
    { code: '1', zh: '个人', en: 'individual' },
    { code: '2', zh: '企业', en: 'enterprise' },
    { code: '3', zh: '事业单位', en: 'public institution' },
    { code: '4', zh: '国家机关', en: 'state organ' },
    { code: '99', zh: '其它', en: 'other', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;

/** Kind of seizure. */
export const SEIZURE_KIND = {
  name: 'seizureKind',
  standard: 'real-estate registration database standard (2015, trial), CFLX',
  values: [
    { code: '1', zh: '查封', en: 'seizure' },
    { code: '2', zh: '轮候查封', en: 'waiting seizure', aliases: ['轮候'] },
    { code: '3', zh: '预查封', en: 'preliminary seizure' },
    { code: '4', zh: '轮候预查封', en: 'waiting preliminary seizure' },
  ],
} as const satisfies CodeTable;

/** Structure of a building. */
export const HOUSE_STRUCTURE = {
  name: 'houseStructure',
  standard: 'real-estate registration database standard (2015, trial), FWJG',
  values: [
    { code: '1', zh: '钢结构', en: 'steel', aliases: ['钢'] },
    {
      code: '2',
      zh: '钢和钢筋混凝土结构',
      en: 'steel and reinforced concrete',
      aliases: ['钢和钢混', '钢、钢筋混凝土结构'],
    },
    { code: '3', zh: '钢筋混凝土结构', en: 'reinforced concrete', aliases: ['钢混', '钢混结构'] },
    { code: '4', zh: '混合结构', en: 'mixed', aliases: ['混合', '砖混', '砖混结构'] },
    { code: '5', zh: '砖木结构', en: 'brick and timber', aliases: ['砖木'] },
    { code: '6', zh: '其它结构', en: 'other', aliases: ['其它', '其他', '其他结构'] },
  ],
} as const satisfies CodeTable;

/** Use of a building; the tens are the groups of the finer codes. */
export const HOUSE_USE = {
  name: 'houseUse',
  standard: 'real-estate registration database standard (2015, trial), FWYT',
  values: [
    { code: '10', zh: '住宅', en: 'dwelling' },
    { code: '11', zh: '成套住宅', en: 'self-contained dwelling', aliases: ['成套'] },
    { code: '111', zh: '别墅', en: 'villa' },
    { code: '112', zh: '高档公寓', en: 'high-class flat' },
    { code: '12', zh: '非成套住宅', en: 'dwelling that is not self-contained', aliases: ['非成套'] },
    { code: '13', zh: '集体宿舍', en: 'dormitory' },
    { code: '20', zh: '工业、交通、仓储', en: 'industry, transport, storage' },
    { code: '21', zh: '工业', en: 'industry' },
    { code: '22', zh: '公共设施', en: 'public facility' },
    { code: '23', zh: '铁路', en: 'railway' },
    { code: '24', zh: '民航', en: 'civil aviation' },
    { code: '25', zh: '航运', en: 'shipping' },
    { code: '26', zh: '公共运输', en: 'public transport' },
    { code: '27', zh: '仓储', en: 'storage' },
    { code: '30', zh: '商业、金融、信息', en: 'commerce, finance, information' },
    { code: '31', zh: '商业服务', en: 'shops and services' },
    { code: '32', zh: '经营', en: 'trade' },
    { code: '33', zh: '旅游', en: 'tourism' },
    { code: '34', zh: '金融保险', en: 'finance and insurance' },
    { code: '35', zh: '电讯信息', en: 'telecommunication', aliases: ['电讯'] },
    { code: '40', zh: '教育、医疗、卫生、科研', en: 'education, health, research', aliases: ['教育、医疗、科研'] },
    { code: '41', zh: '教育', en: 'education' },
    { code: '42', zh: '医疗卫生', en: 'health', aliases: ['医疗'] },
    { code: '43', zh: '科研', en: 'research' },
    { code: '50', zh: '文化、娱乐、体育', en: 'culture, entertainment, sports', aliases: ['文化娱乐体育'] },
    { code: '60', zh: '办公', en: 'office' },
    { code: '70', zh: '军事', en: 'military' },
    { code: '80', zh: '其它', en: 'other', aliases: ['其他'] },
    { code: '81', zh: '涉外', en: 'foreign missions' },
    { code: '82', zh: '宗教', en: 'religion' },
    { code: '83', zh: '监狱', en: 'prison' },
    { code: '84', zh: '物管用房', en: 'property management', aliases: ['物管'] },
  ],
} as const satisfies CodeTable;

/** Unit of an area; one mu is 666.67 square metres. */
export const AREA_UNIT = {
  name: 'areaUnit',
  standard: 'real-estate registration database standard (2015, trial), MJDW',
  values: [
    { code: '1', zh: '平方米', en: 'square metre', aliases: ['㎡', 'm2', 'm²'] },
    { code: '2', zh: '亩', en: 'mu' },
    { code: '3', zh: '公顷', en: 'hectare' },
  ],
} as const satisfies CodeTable;
