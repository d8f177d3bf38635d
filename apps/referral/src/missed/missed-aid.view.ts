import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNotReadable,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownNext,
} from '@aid-chain/platform';
import { MISSED_KINDS } from '@aid-chain/vocabulary';
import { ProviderView } from '../measures/may-get.view.js';

export class MissedPersonView {
  @ShownId()
  personId: string;

  @ShownText({ description: '姓名（隐去） · name, masked' })
  name: string;
}

/** A document and its article. */
export class MissedSourceView {
  @ShownText({ description: '文件 · document' })
  doc: string;

  @ShownText({ description: '条款 · article' })
  article: string;
}

/** A measure that somebody may get and nobody gives. */
export class MissingMeasureView {
  @ShownText({ example: 'medical-assistance', description: '措施代码 · code of the measure' })
  measureCode: string;

  @ShownPart(() => NameView, { description: '措施名称 · what the measure is called' })
  measureName: NameView;

  @ShownPart(() => NameView, {
    optional: true,
    description: '由承办部门决定的事项 · what the department still decides by its own terms',
  })
  decides?: NameView;
}

/** One thing that a family misses: what, for whom, since when, who is to act and what is to be done (S2-06). */
export class MissedLineView {
  @ShownCode(MISSED_KINDS, { description: '遗漏种类 · kind of what is missed' })
  kind: string;

  @ShownPart(() => NameView, { description: '遗漏种类名称 · its name' })
  kindName: NameView;

  @ShownId({
    description: '应办事项：需求、转办或户 · the need, referral or household on which somebody is to act',
  })
  objectId: string;

  @ShownId()
  householdId: string;

  @ShownPart(() => MissedPersonView, {
    optional: true,
    description: '本人；属于全户的为户主 · the person, or the head where it is the household’s',
  })
  person?: MissedPersonView;

  @ShownText({ description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求名称 · name of the need' })
  needName: NameView;

  @ShownPart(() => NameView, {
    optional: true,
    description: '逾期的环节或季度 · the step or quarter that is overdue',
  })
  overdue?: NameView;

  @ShownDay({ description: '自何日起 · since when' })
  since: string;

  @ShownDay({ optional: true, description: '原期限 · the day by which it was due' })
  dueOn?: string;

  @ShownPart(() => ProviderView, { list: true, description: '由谁办理 · who is to act' })
  actors: ProviderView[];

  @ShownPart(() => NameView, { description: '应做什么 · what is to be done' })
  toDo: NameView;

  @ShownText({ description: '在何处登记 · where it is recorded', example: '/v1/supervision-orders' })
  path: string;

  @ShownPart(() => MissingMeasureView, {
    optional: true,
    list: true,
    description: '可享而无人落实的措施 · measures that it may get and nobody gives',
  })
  measures?: MissingMeasureView[];

  @ShownPart(() => MissedSourceView, { list: true, description: '依据 · on what it rests' })
  sources: MissedSourceView[];

  @ShownFlag({ description: '依据中有演示值 · some of it rests on a demo value' })
  demo: boolean;

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;
}

export class MissedPage {
  @ShownPart(() => MissedLineView, { list: true })
  items: MissedLineView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;

  @ShownNotReadable()
  notReadable?: readonly string[];
}
