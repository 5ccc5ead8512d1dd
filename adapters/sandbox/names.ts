import type { Random } from './random.ts';
import type { Sex } from './identity-numbers.ts';

/** Ethnic groups that the sandbox knows, by their code in GB/T 3304. */
export type Ethnicity = '01' | '03' | '04' | '30' | '35';

/** The name of an ethnic group, as texts write it. */
export const ETHNICITY_NAMES: Readonly<Record<Ethnicity, string>> = {
  '01': '汉族',
  '03': '回族',
  '04': '藏族',
  '30': '土族',
  '35': '撒拉族',
};

const SURNAMES: Readonly<Record<Exclude<Ethnicity, '04'>, readonly string[]>> = {
  '01': Array.from(
    '王王王李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  ),
  '03': Array.from('马马马马马韩冶苏李白穆绽沙丁金米'),
  '30': Array.from('李李李鲁祁祁东席胡王'),
  '35': Array.from('韩韩韩韩韩马马沈何陈绽'),
};

const MALE = Array.from(
  '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢文阳建亮成畅志峰海松柏青山川岩泽睿晨远航博思诚嘉瑞恒毅',
);
const FEMALE = Array.from(
  '芳娜敏静丽艳娟霞秀燕玲桂英华慧红月梅琴云兰竹凤洁欣雨婷雪琳晶颖佳悦琪瑶怡婉清菊莉萍蓉岚溪荷馨宁蕊黛舒妍彤',
);
const MUSLIM_MALE = ['阿卜杜', '哈三', '尤素夫', '伊布拉', '索里么', '舍木苏', '而力', '胡赛尼', '达吾德', '叶海亚'];
const MUSLIM_FEMALE = [
  '法土麦',
  '海洁',
  '麦尔燕',
  '索菲燕',
  '阿依社',
  '赛里麦',
  '哈力麦',
  '祖拜德',
  '热比亚',
  '努尔燕',
];
const TIBETAN_FIRST = [
  '扎西',
  '才让',
  '多杰',
  '索南',
  '仁增',
  '旦正',
  '完么',
  '普华',
  '尕藏',
  '公保',
  '华青',
  '拉毛',
  '德吉',
  '央金',
  '卓玛',
  '措毛',
];
const TIBETAN_MALE = ['东智', '多杰', '才让', '加', '杰', '太', '尼玛', '彭措', '坚赞', '扎西'];
const TIBETAN_FEMALE = ['卓玛', '吉', '措', '拉毛', '草', '卓尕', '央宗', '才措', '德吉', '什吉'];

/** A surname; Tibetan names are written without one. */
export function surnameFor(random: Random, ethnicity: Ethnicity): string {
  return ethnicity === '04' ? '' : random.pick(SURNAMES[ethnicity]);
}

/** An invented name with the given surname. */
export function nameFor(random: Random, ethnicity: Ethnicity, surname: string, sex: Sex): string {
  if (ethnicity === '04') return random.pick(TIBETAN_FIRST) + random.pick(sex === 1 ? TIBETAN_MALE : TIBETAN_FEMALE);
  if (ethnicity === '03' || ethnicity === '35') {
    if (random.chance(0.4)) return surname + random.pick(sex === 1 ? MUSLIM_MALE : MUSLIM_FEMALE);
  }
  const characters = sex === 1 ? MALE : FEMALE;
  return surname + random.pick(characters) + (random.chance(0.75) ? random.pick(characters) : '');
}
