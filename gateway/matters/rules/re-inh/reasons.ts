import type { Bilingual } from '../../../contracts/bilingual.ts';

/** Sentences of RE-INH, for the heir who applies. */
export const inheritanceReasons: Readonly<Record<string, Bilingual>> = {
  HOLDER_DEAD: { zh: '户籍登记载明被继承人已经死亡。', en: 'The household register says that the holder has died.' },
  DEATH_PROVEN: {
    zh: '户籍登记未载明，已由死亡医学证明、火化记录等说明被继承人死亡。',
    en: 'The household register does not say so; a medical certificate, a cremation record or the like shows that the holder has died.',
  },
  HOLDER_ALIVE: {
    zh: '经核实，被继承人在决定之日没有死亡，不发生继承。',
    en: 'It was established that the holder had not died by the day of decision: there is nothing to inherit.',
  },
  DEATH_NOT_REPORTED: {
    zh: '户籍登记尚未载明被继承人死亡；可能尚未申报，由登记机构向卫生健康、民政部门核实，或者凭死亡医学证明办理。',
    en: 'The household register does not note a death. It may not have been reported: the registry asks health or civil affairs, or the medical certificate shows it.',
  },
  DEATH_UNKNOWN: {
    zh: '未能查明被继承人是否死亡。',
    en: 'Whether the holder has died could not be established.',
  },
  KIN: {
    zh: '户籍登记载明申请人是被继承人的配偶、子女或者父母。',
    en: 'By the household register the heir is spouse, child or parent of the holder.',
  },
  KINSHIP_PROVEN: {
    zh: '户籍登记未载明，已由婚姻登记、公证书或者法律文书等说明申请人是被继承人的配偶、子女或者父母。',
    en: 'The household register does not say so; the marriage register, a notarial deed or a court document shows that the heir is spouse, child or parent of the holder.',
  },
  OTHER_HEIR: {
    zh: '申请人不是被继承人的配偶、子女或者父母；是否可以依顺序或者遗嘱继承，由登记机构审查。',
    en: 'The heir is neither spouse nor child nor parent of the holder; whether there is another right to inherit, by order or by will, is for the registry to examine.',
  },
  KINSHIP_UNPROVEN: {
    zh: '户籍登记未能说明申请人与被继承人的亲属关系，可能登记在另一户。由登记机构核实，不要求村里出具证明。',
    en: 'The household register does not show how the heir is related to the holder; it may stand in another book. The registry asks, and asks the village for no certificate.',
  },
  HELD: { zh: '登记簿载明不动产属于被继承人。', en: 'The register has the unit under the holder.' },
  HELD_BY_PAPER: {
    zh: '登记簿未载明，已由原有权属证书或者档案说明不动产属于被继承人。',
    en: 'The register does not show it; an old certificate or the archive says that the unit belonged to the holder.',
  },
  NOT_HELD: {
    zh: '经核实，不动产不属于被继承人。',
    en: 'It was established that the unit did not belong to the holder.',
  },
  HOLDING_UNPROVEN: {
    zh: '在查询范围内没有查到被继承人名下的该不动产；可能登记在旧证书或者旧号码之下，由登记机构查阅档案。',
    en: 'No such unit was found under the holder where it was looked; it may be on an old certificate or under a former number: the registry looks into its archive.',
  },
  UNRESTRICTED: {
    zh: '没有查封、抵押、异议和预告登记。',
    en: 'No seizure, mortgage, objection or preliminary notice is on record.',
  },
  RESTRICTED: {
    zh: '有查封、抵押、异议或者预告登记，由登记机构审查。',
    en: 'A seizure, mortgage, objection or preliminary notice is on record: the registry examines it.',
  },
  RESTRICTION_UNKNOWN: {
    zh: '未能查明不动产是否受到限制。',
    en: 'Whether anything restricts the unit could not be established.',
  },
  HELD_OFF_REGISTER: {
    zh: '登记簿中没有被继承人名下的该不动产，有无查封、抵押等限制无从查询，由登记机构查阅档案审查。',
    en: 'The register does not have the unit under the holder, so that restrictions were not looked at: the registry examines it from its archive.',
  },
  NOTHING_REGISTERED: {
    zh: '登记簿中没有被继承人名下的该不动产，无从设定限制。',
    en: 'The register has no such unit under the holder that anything could restrict.',
  },
  HEIRS_AGREE: {
    zh: '全体继承人已达成一致，或者已有公证书、生效法律文书。',
    en: 'All heirs agree, or a notary or court has settled it.',
  },
  HEIRS_DISAGREE: {
    zh: '继承人之间尚未达成一致，由登记机构告知调解、公证或者诉讼的途径。',
    en: 'The heirs do not agree: the registry tells the ways of mediation, notary and court.',
  },
  HEIRS_NOT_HEARD: {
    zh: '尚未收到全体继承人的一致意见，也没有公证书或者生效法律文书。',
    en: 'There is no agreement of all heirs yet, nor a notarial deed or court document.',
  },
  HEIR_REMARK: {
    zh: '继承人不是本农民集体经济组织成员的，登记时注明：{remark}。',
    en: 'Where the heir is no member of the collective, to be entered as a remark: {remark}.',
  },
};
