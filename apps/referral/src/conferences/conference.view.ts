import {
  NameView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownNext,
} from '@aid-chain/platform';
import { CONFERENCE_DECLINE_REASONS, CONFERENCE_STATES, CONFERENCE_TRIGGERS } from '@aid-chain/vocabulary';
import { ProviderView } from '../measures/may-get.view.js';

/** A case conference as it stands (S4-04). */
export class ConferenceView {
  @ShownId({ description: '个案会商编号 · the conference' })
  conferenceId: string;

  @ShownId()
  householdId: string;

  @ShownCode(CONFERENCE_STATES, { description: '状态 · state' })
  state: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  stateName: NameView;

  @ShownCode(CONFERENCE_TRIGGERS, { list: true, description: '建议召开的情形 · why it was proposed' })
  triggers: string[];

  @ShownDay({ description: '建议日期 · day on which it was proposed' })
  proposedOn: string;

  @ShownDay({ optional: true, description: '决定日期 · day on which civil affairs answered' })
  answeredOn?: string;

  @ShownCode(CONFERENCE_DECLINE_REASONS, { optional: true, description: '不召开的理由 · why it is not held' })
  reasonCode?: string;

  @ShownDay({ optional: true, description: '开会日期 · the day on which it meets' })
  meetsOn?: string;

  @ShownPart(() => ProviderView, { list: true, description: '参加的部门 · departments that take part' })
  departments: ProviderView[];

  @ShownText({ list: true, description: '参加的工作人员编号 · ids of people who take part' })
  people: string[];

  @ShownDay({ optional: true, description: '会商日期 · day on which it was held' })
  heldOn?: string;

  @ShownId({ list: true, description: '由综合方案产生的转办 · referrals of the combined plan' })
  referralIds: string[];

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;
}

/** The same with what was written down, for who states a reason. */
export class ConferenceDetailView extends ConferenceView {
  @ShownText({
    optional: true,
    description: '情况说明，仅在说明查看原因后显示 · what the matter is, in full looks only',
  })
  note?: string;

  @ShownText({ optional: true, description: '纪要，仅在说明查看原因后显示 · minutes, in full looks only' })
  minutes?: string;
}

export class ConferencePage {
  @ShownPart(() => ConferenceView, { list: true })
  items: ConferenceView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
