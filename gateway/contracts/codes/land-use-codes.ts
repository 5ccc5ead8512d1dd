import type { CodeTable } from './code-table.ts';

/** Present use of land. Codes of other editions carry other digits and are aliases only where unmistakable: 072 is the homestead of 2007. */
export const LAND_USE = {
  name: 'landUse',
  standard: 'GB/T 21010-2017',
  values: [
    { code: '0101', zh: '水田', en: 'paddy field' },
    { code: '0102', zh: '水浇地', en: 'irrigated land' },
    { code: '0103', zh: '旱地', en: 'dry farmland' },
    { code: '0201', zh: '果园', en: 'orchard' },
    { code: '0202', zh: '茶园', en: 'tea garden' },
    { code: '0203', zh: '橡胶园', en: 'rubber plantation' },
    { code: '0204', zh: '其他园地', en: 'other garden land' },
    { code: '0301', zh: '乔木林地', en: 'arbour forest' },
    { code: '0302', zh: '竹林地', en: 'bamboo forest' },
    { code: '0303', zh: '红树林地', en: 'mangrove' },
    { code: '0304', zh: '森林沼泽', en: 'forest swamp' },
    { code: '0305', zh: '灌木林地', en: 'shrub land' },
    { code: '0306', zh: '灌丛沼泽', en: 'shrub swamp', aliases: ['灌木沼泽'] },
    { code: '0307', zh: '其他林地', en: 'other forest land' },
    { code: '0401', zh: '天然牧草地', en: 'natural pasture' },
    { code: '0402', zh: '沼泽草地', en: 'swamp meadow' },
    { code: '0403', zh: '人工牧草地', en: 'sown pasture' },
    { code: '0404', zh: '其他草地', en: 'other grassland' },
    { code: '0501', zh: '零售商业用地', en: 'retail' },
    { code: '0502', zh: '批发市场用地', en: 'wholesale market' },
    { code: '0503', zh: '餐饮用地', en: 'catering' },
    { code: '0504', zh: '旅馆用地', en: 'hotel' },
    { code: '0505', zh: '商务金融用地', en: 'business and finance' },
    { code: '0506', zh: '娱乐用地', en: 'entertainment' },
    { code: '0507', zh: '其他商服用地', en: 'other commercial services' },
    { code: '0601', zh: '工业用地', en: 'industry', aliases: ['工业'] },
    { code: '0602', zh: '采矿用地', en: 'mining', aliases: ['采矿'] },
    { code: '0603', zh: '盐田', en: 'salt pan' },
    { code: '0604', zh: '仓储用地', en: 'storage', aliases: ['仓储'] },
    { code: '0701', zh: '城镇住宅用地', en: 'urban dwelling' },
    { code: '0702', zh: '农村宅基地', en: 'rural homestead', aliases: ['宅基地', '072'] },
    { code: '0801', zh: '机关团体用地', en: 'public bodies', aliases: ['机关团体'] },
    { code: '0802', zh: '新闻出版用地', en: 'press' },
    { code: '0803', zh: '教育用地', en: 'education', aliases: ['教育'] },
    { code: '0804', zh: '科研用地', en: 'research' },
    { code: '0805', zh: '医疗卫生用地', en: 'health', aliases: ['医疗卫生'] },
    { code: '0806', zh: '社会福利用地', en: 'social welfare' },
    { code: '0807', zh: '文化设施用地', en: 'culture' },
    { code: '0808', zh: '体育用地', en: 'sports' },
    { code: '0809', zh: '公用设施用地', en: 'utilities', aliases: ['公用设施'] },
    { code: '0810', zh: '公园与绿地', en: 'park and green space' },
    { code: '0901', zh: '军事设施用地', en: 'military' },
    { code: '0902', zh: '使领馆用地', en: 'embassies and consulates' },
    { code: '0903', zh: '监教场所用地', en: 'prisons' },
    { code: '0904', zh: '宗教用地', en: 'religion' },
    { code: '0905', zh: '殡葬用地', en: 'burial' },
    { code: '0906', zh: '风景名胜设施用地', en: 'scenic sites' },
    { code: '1001', zh: '铁路用地', en: 'railway', aliases: ['铁路'] },
    { code: '1002', zh: '轨道交通用地', en: 'rail transit', aliases: ['轨道'] },
    { code: '1003', zh: '公路用地', en: 'road', aliases: ['公路'] },
    { code: '1004', zh: '城镇村道路用地', en: 'street', aliases: ['城镇村道路'] },
    { code: '1005', zh: '交通服务场站用地', en: 'transport station', aliases: ['场站'] },
    { code: '1006', zh: '农村道路', en: 'rural road' },
    { code: '1007', zh: '机场用地', en: 'airport', aliases: ['机场'] },
    { code: '1008', zh: '港口码头用地', en: 'port', aliases: ['港口'] },
    { code: '1009', zh: '管道运输用地', en: 'pipeline', aliases: ['管道'] },
    { code: '1101', zh: '河流水面', en: 'river', aliases: ['河流'] },
    { code: '1102', zh: '湖泊水面', en: 'lake', aliases: ['湖泊'] },
    { code: '1103', zh: '水库水面', en: 'reservoir', aliases: ['水库'] },
    { code: '1104', zh: '坑塘水面', en: 'pond', aliases: ['坑塘'] },
    { code: '1105', zh: '沿海滩涂', en: 'coastal flat' },
    { code: '1106', zh: '内陆滩涂', en: 'inland flat' },
    { code: '1107', zh: '沟渠', en: 'ditch' },
    { code: '1108', zh: '沼泽地', en: 'swamp', aliases: ['沼泽'] },
    { code: '1109', zh: '水工建筑用地', en: 'hydraulic structure', aliases: ['水工建筑'] },
    { code: '1110', zh: '冰川及永久积雪', en: 'glacier and permanent snow', aliases: ['冰川'] },
    { code: '1201', zh: '空闲地', en: 'vacant land' },
    { code: '1202', zh: '设施农用地', en: 'farm facilities' },
    { code: '1203', zh: '田坎', en: 'field ridge' },
    { code: '1204', zh: '盐碱地', en: 'saline land' },
    { code: '1205', zh: '沙地', en: 'sandy land' },
    { code: '1206', zh: '裸土地', en: 'bare soil', aliases: ['裸土'] },
    { code: '1207', zh: '裸岩石砾地', en: 'bare rock', aliases: ['裸岩'] },
  ],
} as const satisfies CodeTable;

/** What a present use means for building on the land; a letter after the digits is a refinement of the same class. */
export type LandClass = 'FARMLAND' | 'FOREST' | 'GRASSLAND' | 'HOMESTEAD' | 'ROAD' | 'RAILWAY' | 'WATER' | 'OTHER';

/** The class of a present-use code. */
export function landClassOf(code: string): LandClass {
  if (code.startsWith('01')) return 'FARMLAND';
  if (code.startsWith('03')) return 'FOREST';
  if (code.startsWith('04')) return 'GRASSLAND';
  if (code.startsWith('0702')) return 'HOMESTEAD';
  if (/^100[346]/u.test(code)) return 'ROAD';
  if (/^100[12]/u.test(code)) return 'RAILWAY';
  return /^110[1-8]/u.test(code) ? 'WATER' : 'OTHER';
}
