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
import { DOUBLE_AID_KINDS, DOUBLE_AID_REASONS, DOUBLE_AID_STATES } from '@aid-chain/vocabulary';

/** One of the two measures. */
export class GivenSideView {
  @ShownId({ description: '转办编号 · the referral' })
  referralId: string;

  @ShownText({ description: '部门代码 · code of the department' })
  department: string;

  @ShownPart(() => NameView, { description: '当地的部门名称 · what the place calls it' })
  departmentName: NameView;

  @ShownText({ description: '措施代码 · code of the measure' })
  measureCode: string;

  @ShownPart(() => NameView, { description: '部门所称的措施名称 · what the department calls it' })
  measureName: NameView;

  @ShownText({ description: '资金来源代码 · code of the funding source' })
  fundingSource: string;

  @ShownDay({ description: '起 · first day' })
  from: string;

  @ShownDay({ description: '止；一次性帮扶按当季计 · last day; of one-off aid the end of its quarter' })
  until: string;
}

/** Why the place allows both, with document and article. */
export class AllowedByPlaceView extends NameView {
  @ShownText({ optional: true, description: '文件 · document' })
  doc?: string;

  @ShownText({ optional: true, description: '条款 · article' })
  article?: string;
}

/** Two measures that may be one help given twice (S2-06). */
export class DoubleAidView {
  @ShownId({ description: '编号 · the pair' })
  doubleAidId: string;

  @ShownCode(DOUBLE_AID_KINDS, { description: '为何列出 · why it is listed' })
  kind: string;

  @ShownPart(() => NameView, { description: '为何列出 · the same in words' })
  kindName: NameView;

  @ShownId()
  householdId: string;

  @ShownId({ optional: true, description: '本人，属于个人的 · the person, where it is one person’s' })
  personId?: string;

  @ShownText({ description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求名称 · name of the need' })
  needName: NameView;

  @ShownPart(() => GivenSideView, { list: true, description: '两项措施 · the two measures' })
  measures: GivenSideView[];

  @ShownDay({ description: '发现日期 · day on which it was found' })
  foundOn: string;

  @ShownCode(DOUBLE_AID_STATES, { description: '状态 · where the question stands' })
  state: string;

  @ShownPart(() => AllowedByPlaceView, {
    optional: true,
    description: '本地允许的理由 · why the place allows both',
  })
  allowed?: AllowedByPlaceView;

  @ShownCode(DOUBLE_AID_REASONS, { optional: true, description: '认定依据 · on what the decision rests' })
  reasonCode?: string;

  @ShownDay({ optional: true, description: '认定日期 · day of the decision' })
  decidedOn?: string;

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;
}

export class DoubleAidPage {
  @ShownPart(() => DoubleAidView, { list: true })
  items: DoubleAidView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** What was decided. */
export class DecidedDoubleAidView {
  @ShownId({ description: '编号 · the pair' })
  doubleAidId: string;

  @ShownCode(DOUBLE_AID_STATES, { description: '状态 · where the question stands' })
  state: string;
}
