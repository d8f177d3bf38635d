import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { AUTHORITY_MODES, CASE_COMMANDS, CATEGORIES, NOTICE_METHODS } from '@aid-chain/vocabulary';

export class DecidedBenefitView {
  @ShownCode(CATEGORIES)
  category: string;

  @ShownId({
    optional: true,
    description: '属于个人的类别：该成员 · the person, where it is not the household',
  })
  personId?: string;

  @ShownDay({ description: '自何日起 · first day' })
  validFrom: string;

  @ShownDay({ optional: true, description: '有期限的：最后一日 · last day, where it is for a time' })
  validTo?: string;

  @ShownWhole({ nullable: true, description: '每月金额，分 · monthly amount in fen' })
  monthlyAmountFen: number | null;

  @ShownFlag({
    optional: true,
    description: '其他困难人员：是否法定社会救助对象 · other hardship: whether recipients of the law',
  })
  isRecipient?: boolean;
}

/** Whether a refusal has to be notified, is due or was given. */
export class NoticeView {
  @ShownCode(['not-owed', 'due', 'given'], { description: '无须、待送达、已送达 · not owed, due or given' })
  is: string;

  @ShownDay({ optional: true, description: '送达期限 · to be notified by' })
  dueOn?: string;

  @ShownFlag({ optional: true, description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional?: boolean;

  @ShownDay({ optional: true })
  on?: string;

  @ShownCode(NOTICE_METHODS, { optional: true, description: '送达方式 · method' })
  method?: string;

  @ShownId({ optional: true, description: '签收成员 · member who took it' })
  receivedBy?: string;

  @ShownFlag({ optional: true, description: '逾期送达 · given late' })
  late?: boolean;
}

export class OpinionView {
  @ShownText({ description: '提出的人 · by whom' })
  by: string;

  @ShownDay()
  on: string;

  @ShownText({ description: '所冻结的计算结果 · the determination that it froze' })
  determinationHash: string;
}

export class PublicityView {
  @ShownDay({ description: '张贴日 · day on which it was put up' })
  startedOn: string;

  @ShownDay({ description: '公示最后一日 · last day' })
  lastDay: string;

  @ShownFlag({ description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional: boolean;
}

export class StepDueView {
  @ShownCode(CASE_COMMANDS, { description: '步骤 · step' })
  step: string;

  @ShownDay()
  on: string;

  @ShownFlag({ description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional: boolean;
}

/** By what the township decides instead of the county. */
export class UsedAuthorityView {
  @ShownCode(AUTHORITY_MODES, { description: '委托或下放 · in whose name' })
  mode: string;

  @ShownText({ description: '省级文件 · the document of the province' })
  doc: string;

  @ShownText({ description: '条款 · its article' })
  article: string;
}

/** That nobody of the household is left. */
export class EndedHouseholdView {
  @ShownDay()
  on: string;

  @ShownText()
  reasonCode: string;
}

export class ReopenableTrackView {
  @ShownDay({ description: '事项结束的日期 · day on which the track was closed' })
  closedOn: string;

  @ShownPart(() => EndedHouseholdView, { description: '误登的户的终止 · the end that was a mistake' })
  householdEnded: EndedHouseholdView;

  @ShownDay({ description: '户恢复的日期 · day on which the household was restored' })
  restoredOn: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

export class EndToReviewView {
  @ShownText({ list: true, description: '终止的类别 · categories that ended' })
  categories: string[];

  @ShownDay({ description: '自何日起终止 · the first day without' })
  effectiveOn: string;

  @ShownText()
  reasonCode: string;

  @ShownPart(() => EndedHouseholdView, { description: '误登的户的终止 · the end that was a mistake' })
  householdEnded: EndedHouseholdView;

  @ShownDay({ description: '户恢复的日期 · day on which the household was restored' })
  restoredOn: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
