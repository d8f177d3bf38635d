import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownInstant,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { ROLES, TRACKS } from '@aid-chain/vocabulary';

/** What somebody did with a case, or was refused to do, as the audit keeps it. */
export class CaseStepItemView {
  @ShownInstant({ description: '记录的系统时间 · when it was recorded, by the clock of the system' })
  recordedAt: string;

  @ShownInstant({ description: '业务时间 · business time' })
  businessAt: string;

  @ShownText({ description: '办理的人 · who did it' })
  actorId: string;

  @ShownCode(ROLES, { description: '以何身份 · in which role' })
  actorRole: string;

  @ShownPart(() => NameView, { description: '身份名称 · name of the role' })
  actorRoleName: NameView;

  @ShownText({ description: '办理的事项；被拒绝的为请求地址 · what was done; of a refusal the request' })
  action: string;

  @ShownPart(() => NameView, {
    description: '事项名称；被拒绝的为所请求的事项 · name of the act; of a refusal what was asked for',
  })
  actionName: NameView;

  @ShownCode(['done', 'refused'], { description: '已办理或被拒绝 · whether it was done or refused' })
  outcome: string;

  @ShownPart(() => NameView, { description: '结果名称 · name of the outcome' })
  outcomeName: NameView;

  @ShownText({ optional: true, description: '拒绝的代码 · why it was refused' })
  code?: string;

  @ShownDay({ optional: true, description: '办理之日 · day under which it was recorded' })
  on?: string;

  @ShownCode(TRACKS, { optional: true })
  track?: string;

  @ShownPart(() => NameView, { optional: true, description: '事项名称 · name of the track' })
  trackName?: NameView;

  @ShownDay({ optional: true, description: '办理时适用的期限 · the last day that held when it was done' })
  dueOn?: string;

  @ShownFlag({ optional: true })
  dueProvisional?: boolean;

  @ShownFlag({ optional: true, description: '是否在期限内 · whether it was done by that day' })
  inTime?: boolean;

  @ShownText({
    optional: true,
    description: '所依据的计算表（当时冻结的事实和规则） · the worksheet that was decided by, frozen then',
  })
  determinationHash?: string;

  @ShownWhole({
    nullable: true,
    description:
      '列有此记录的封存编号，尚未封存为空 · the seal that lists the record, null before it is sealed',
  })
  seal: number | null;
}

export class CaseStepPage {
  @ShownPart(() => CaseStepItemView, { list: true })
  items: CaseStepItemView[];

  @ShownText({ optional: true })
  next?: string;
}
