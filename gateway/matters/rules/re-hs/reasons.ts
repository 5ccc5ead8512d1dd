import type { Bilingual } from '../../../contracts/bilingual.ts';

/** Sentences of RE-HS, for the household that applies. */
export const homesteadReasons: Readonly<Record<string, Bilingual>> = {
  ON_ROSTER: {
    zh: '成员名册载明属于本农民集体经济组织。',
    en: 'The roster of the collective lists the household.',
  },
  BOOK_IN_VILLAGE: {
    zh: '户口簿登记在宗地所在的村。',
    en: 'The household book is registered in the village where the parcel lies.',
  },
  HEIR_NOT_MEMBER: {
    zh: '不是本农民集体经济组织成员，但房屋系依法继承取得，可以登记，登记时注明。',
    en: 'Not a member of the collective, but the house was inherited: it can be registered, with a remark.',
  },
  HEIR: {
    zh: '房屋系依法继承取得，无论是否本农民集体经济组织成员，均可以登记。',
    en: 'The house was inherited: it can be registered, member of the collective or not.',
  },
  HISTORIC: {
    zh: '不是本农民集体经济组织成员，但有因婚姻转为城镇户籍或者早年依法建房等历史原因，由登记机构审查。',
    en: 'Not a member of the collective, but registered in a town by marriage or with a house lawfully built long ago: the registry examines it.',
  },
  MEMBERSHIP: {
    zh: '名册载明不是本农民集体经济组织成员，房屋也不是继承取得，由登记机构审查。',
    en: 'The roster does not list the household and the house was not inherited: the registry examines it.',
  },
  MEMBERSHIP_UNPROVEN: {
    zh: '尚未查明是否本农民集体经济组织成员。由登记机构向保管名册的部门核实，不要求村里出具证明。',
    en: 'Whether the household belongs to the collective is not established yet. The registry asks whoever keeps the roster, and asks the village for no certificate.',
  },
  NO_OTHER_HOMESTEAD: {
    zh: '在查询范围内，同户人员名下没有其他宅基地。',
    en: 'Nobody in the household book holds another homestead, as far as was looked.',
  },
  NO_OTHER_STATED: {
    zh: '登记未能说明全部人员的情况；已承诺或者核实本户没有其他宅基地。',
    en: 'The register leaves something open; it was stated that the household holds no other homestead.',
  },
  INHERITED_SECOND: {
    zh: '本户另有宅基地，其中有继承取得的，不适用一户一宅，由登记机构审查。',
    en: 'The household holds another homestead and one of them was inherited, which the rule of one homestead allows: the registry examines it.',
  },
  HOUSEHOLD_SPLIT: {
    zh: '本户另有宅基地，但符合分户条件，由登记机构审查。',
    en: 'The household holds another homestead but is to be split: the registry examines it.',
  },
  ONE_HOUSE_ONE_PLOT: {
    zh: '本户已有其他宅基地，不是继承取得，也不符合分户条件。一户只能拥有一处宅基地。',
    en: 'The household holds another homestead, which was not inherited, and is not to be split. A household may have one homestead.',
  },
  EXCEPTION_OPEN: {
    zh: '本户另有宅基地；是否系继承取得、是否符合分户条件尚未查明，查明以前不得拒绝。',
    en: 'The household holds another homestead; whether it was inherited or the household is to be split is not established, and until it is nobody is refused.',
  },
  OTHER_HOMESTEADS_UNKNOWN: {
    zh: '未能查明本户全部人员是否另有宅基地。',
    en: 'Whether everybody in the household holds no other homestead could not be established.',
  },
  DISPUTED: {
    zh: '不动产单元号表明土地权属未确定或者有争议，由登记机构审查。',
    en: 'By its unit number the owner or user of the land is undetermined or disputed: the registry examines it.',
  },
  NO_HOMESTEAD: {
    zh: '该宗地在地籍中不是宅基地，由登记机构审查应当如何登记。',
    en: 'In the cadastre the parcel is no homestead: the registry examines how it is to be registered.',
  },
  SURVEYED: { zh: '宗地为宅基地，已完成权籍调查。', en: 'The parcel is a homestead and has been surveyed.' },
  NO_SURVEY: {
    zh: '未查到完整的权籍调查成果，由登记机构安排调查。',
    en: 'No complete survey of the parcel and the house was found: the registry arranges for one.',
  },
  FITS_PLAN: {
    zh: '宗地位于规划的村庄建设用地内，不占永久基本农田和生态保护红线。',
    en: 'The parcel lies on land planned for building, clear of permanent basic farmland and the ecological red line.',
  },
  FITS_PLAN_STATED: {
    zh: '规划图层未能说明；自然资源主管部门已核实符合规划。',
    en: 'The planning layers leave it open; the natural-resources department has established that the plan allows it.',
  },
  PLANNING: {
    zh: '宗地占用{landZh}，房屋建成时规划已经适用。',
    en: 'The parcel lies on {landEn}, and the plan applied already when the house was built.',
  },
  HISTORIC_CONFLICT: {
    zh: '宗地占用{landZh}，但房屋建成时规划尚未适用，由登记机构审查。',
    en: 'The parcel lies on {landEn}, but the house is older than the plan: the registry examines it.',
  },
  CONFLICT_OF_UNKNOWN_AGE: {
    zh: '宗地占用{landZh}；房屋建成时间或者当时适用的规划尚未查明，查明以前不得拒绝。',
    en: 'The parcel lies on {landEn}; when the house was built, or which plan applied then, is not established, and until it is nobody is refused.',
  },
  OFF_BUILDING_LAND: {
    zh: '不占永久基本农田和生态保护红线，但宗地全部或者部分不在现行规划的建设用地内，由登记机构按建成时的规划审查。',
    en: 'Clear of permanent basic farmland and the ecological red line, but by the plan of today not all of the parcel is for building: the registry examines it by the plan of the time of building.',
  },
  PLANNING_UNKNOWN: {
    zh: '未能查明宗地是否符合规划，由登记机构向自然资源主管部门核实。',
    en: 'Whether the plan allows a house there could not be established: the registry asks the natural-resources department.',
  },
  APPROVED_AREA: { zh: '有批准文件，按批准面积登记。', en: 'There is an approval: the approved area is registered.' },
  ACTUAL_AREA: {
    zh: '1982年有关条例施行以前建成且此后未扩大，按实际使用面积登记。',
    en: 'Built before the regulation of 1982 and not enlarged since: the actual area is registered.',
  },
  WITHIN_STANDARD: {
    zh: '实际面积不超过标准，按实际面积登记。',
    en: 'The actual area is within the standard and is registered.',
  },
  STANDARD_AREA: {
    zh: '超过面积标准，按标准面积{standard}平方米登记，超出部分在登记簿和证书附记栏注明。',
    en: 'The standard is exceeded: the standard area of {standard} square metres is registered, and the excess is written into the remarks of register and certificate.',
  },
  EXCESS_BY_LOCAL_RULES: {
    zh: '1982年有关条例施行以后、1987年《土地管理法》施行以前建成且超过面积标准，超出部分按当时国家和地方的规定处理，由登记机构审查。',
    en: 'Built between the regulation of 1982 and the law of 1987 and larger than the standard: the excess is for the state and local rules of that time, and the registry examines it.',
  },
  ENLARGED_SINCE: {
    zh: '1982年有关条例施行以前建成，此后扩大过用地，由登记机构按扩大时的规定审查。',
    en: 'Built before the regulation of 1982 and enlarged since: the registry examines it by the rules of the time of enlarging.',
  },
  AREA_OPEN: {
    zh: '登记面积尚不能确定：所列事实有未查明的。',
    en: 'The area to register cannot be told yet: something among the facts listed is not established.',
  },
  STANDARD_UNKNOWN: {
    zh: '尚未查明本地适用的面积标准，登记面积不能确定，由登记机构向自然资源主管部门核实。',
    en: 'Which area standard applies here is not established, so that the area cannot be told yet: the registry asks the natural-resources department.',
  },
  PAPERS: { zh: '权属来源材料齐全。', en: 'The source papers are complete.' },
  TOWNSHIP_CONFIRMED: {
    zh: '没有完整的批准材料；已经集体讨论、公告并由乡镇确认。',
    en: 'The papers are incomplete; the collective has discussed it, it was announced, and the township has confirmed it.',
  },
  REGISTRY_PROCEDURE: {
    zh: '没有完整的批准材料，也尚未经乡镇确认。由登记机构组织集体讨论、公告和乡镇确认，不要求村里出具证明。',
    en: 'The papers are incomplete and the township has not confirmed it. The registry has it discussed, announced and confirmed, and asks the village for no certificate.',
  },
  CONFIRMATION_OPEN: {
    zh: '没有完整的批准材料；是否经集体讨论、公告并由乡镇确认尚未查明。',
    en: 'The papers are incomplete; whether it was discussed, announced and confirmed by the township is not established.',
  },
  PAPERS_UNKNOWN: {
    zh: '登记中没有批准或者许可的记录，是否另有纸质文件尚未查明。没有文件的，由登记机构组织集体讨论、公告和乡镇确认。',
    en: 'An approval or permit is not on record, and whether there is one on paper is not established. Where there is none, the registry has it discussed, announced and confirmed by the township.',
  },
  UNRESTRICTED: { zh: '没有查封和异议登记。', en: 'No seizure and no objection is on record.' },
  RESTRICTED: {
    zh: '有查封或者异议登记，由登记机构审查后决定是否暂缓。',
    en: 'A seizure or an objection is on record: the registry examines whether to wait.',
  },
  RESTRICTION_UNKNOWN: {
    zh: '未能查明是否有查封或者异议登记。',
    en: 'Whether a seizure or an objection is on record could not be established.',
  },
  ALREADY_REGISTERED: {
    zh: '该单元已有登记的权利，请核对是否应当办理首次登记。',
    en: 'The unit has a registered right already: check whether a first registration is what is wanted.',
  },
  HEIR_REMARK: { zh: '登记时注明：{remark}。', en: 'To be entered as a remark: {remark}.' },
  SETBACKS: {
    zh: '道路、河道退让和地质灾害隐患不在所查图层内，由登记机构实地查看时核对。',
    en: 'Setbacks from roads and rivers and hazard zones are in none of the layers that were asked: to be checked on site by the registry.',
  },
  PUBLIC_NOTICE: {
    zh: '首次登记以前公告{days}个工作日；对界址有异议的可以在此期间提出。',
    en: 'Public notice of {days} working days before a first registration; who disputes the boundary can say so then.',
  },
  DEADLINE: { zh: '自受理之日起{days}个工作日内办结。', en: 'To be decided within {days} working days.' },
  LIST_MEMBERS: {
    zh: '以户为单位登记：户的代表为权利人，登记簿载明全部成员。',
    en: 'Registered for the household: its representative is the holder, and the register lists all members.',
  },
};
