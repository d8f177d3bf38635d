import { NameView } from '../openapi/name.view.js';
import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownPart,
  ShownRegion,
  ShownText,
} from '../openapi/shown-fields.js';
import { WITHHOLDING_GROUNDS } from '@aid-chain/vocabulary';

/** The office that looked: its place and kind; never the official's name. */
export class OfficeView {
  @ShownRegion({ optional: true })
  readonly regionCode?: string;

  @ShownPart(() => NameView, { description: '单位：地区和岗位或部门 · place, and role or department' })
  readonly name: NameView;
}

/** One look at the household. */
export class AccessView {
  @ShownDay({ description: '何日 · day' })
  readonly on: string;

  @ShownPart(() => OfficeView, { description: '哪个单位 · which office' })
  readonly office: OfficeView;

  @ShownText({ description: '事由代码 · purpose' })
  readonly purpose: string;

  @ShownPart(() => NameView, { description: '事由 · name of the purpose' })
  readonly purposeName: NameView;

  @ShownPart(() => NameView, { list: true, description: '查看内容 · kinds of data seen' })
  readonly dataSeen: NameView[];

  @ShownFlag({ description: '是否完整（未隐去姓名和号码）· names and numbers in full' })
  readonly inFull: boolean;

  @ShownFlag({
    description:
      '姓名和号码是否隐去；所示内容没有姓名和号码的为否 · names and numbers masked; false where there were none',
  })
  readonly masked: boolean;
}

/** That something is kept back for now, and on which ground. */
export class WithheldView {
  @ShownCode(WITHHOLDING_GROUNDS, { description: '依据代码 · legal ground' })
  readonly groundCode: string;

  @ShownPart(() => NameView, { description: '依据 · name of the ground' })
  readonly groundName: NameView;

  @ShownDay({ description: '至何日（含）· until' })
  readonly until: string;
}

export class AccessLogPage {
  @ShownPart(() => WithheldView, { list: true, description: '暂不提供的部分 · what is kept back' })
  withheld: WithheldView[];

  @ShownPart(() => AccessView, { list: true })
  items: AccessView[];

  @ShownText({ optional: true })
  next?: string;
}

/** One line of the paper. */
export class PrintedLineView {
  @ShownPart(() => NameView, {
    list: true,
    description: '日期、单位、事由、查看内容 · day, office, purpose, data seen',
  })
  readonly cells: NameView[];
}

/** The same as it is printed and handed over at the window: texts alone, in both languages. */
export class AccessLogPrint {
  @ShownPart(() => NameView, { description: '标题 · title' })
  title: NameView;

  @ShownPart(() => NameView, { list: true, description: '栏目 · columns' })
  columns: NameView[];

  @ShownPart(() => PrintedLineView, { list: true, description: '各行 · lines' })
  lines: PrintedLineView[];

  @ShownPart(() => NameView, {
    list: true,
    description: '附注：暂不提供的部分及依据 · notes: what is kept back, and why',
  })
  notes: NameView[];

  @ShownText({ optional: true })
  next?: string;
}
