import {
  NameView,
  Region,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  ASKED_AT,
  AUTHORITIES,
  MEASURE_RECEIVERS,
  NEED_KINDS,
  WINDOW_ITEM_KINDS,
} from '@aid-chain/vocabulary';

/** Of which place the list is. */
export class WindowItemsQuery {
  @Region({ optional: true, description: '地区，默认本地区 · the place; the own one unless given' })
  regionCode?: string;
}

/** A department that gives a measure. */
export class ItemDepartmentView {
  @ShownText({ example: 'medical-insurance', description: '部门代码 · code of the department' })
  department: string;

  @ShownPart(() => NameView, { description: '部门名称 · its name' })
  departmentName: NameView;
}

/** A standard or an amount of a recognition in the place on the day. */
export class ItemStandardView {
  @ShownText({ example: 'dibao.standard.urban', description: '参数 · the parameter' })
  parameter: string;

  @ShownPart(() => NameView, { description: '含义 · what it means' })
  name: NameView;

  @ShownWhole({ description: '数值；金额为分，比例为万分之几 · value; money in fen, shares in basis points' })
  value: number;

  @ShownText({ example: 'fen/person/month', description: '单位 · its unit' })
  unit: string;

  @ShownText({ optional: true, description: '依据文件 · document' })
  doc?: string;

  @ShownText({ optional: true, description: '条款 · article' })
  article?: string;

  @ShownFlag({ description: '是否为演示数据 · whether it is a demonstration' })
  demo: boolean;
}

/** An item that the window explains: what it is, who gives it, where it is asked for and on what it rests. */
export class WindowItemView {
  @ShownCode(WINDOW_ITEM_KINDS, {
    description: '认定、帮扶措施或者奖补 · a recognition, a measure or an award to helpers',
  })
  kind: string;

  @ShownText({ example: 'dibao', description: '事项代码 · code of the item' })
  code: string;

  @ShownPart(() => NameView, { description: '事项名称 · its name' })
  name: NameView;

  @ShownCode(ASKED_AT, {
    description:
      '向谁提出；窗口一律受理、转办 · where it is asked for; the window takes and forwards all of it',
  })
  askedAt: string;

  @ShownPart(() => NameView, { optional: true, description: '认定的办理路径 · the track that recognises it' })
  track?: NameView;

  @ShownCode(AUTHORITIES, {
    optional: true,
    description:
      '认定由谁决定；当地未定的不填 · who decides about a recognition; left out where the place names nobody',
  })
  decidedBy?: string;

  @ShownPart(() => NameView, { optional: true, description: '决定机关名称 · its name' })
  decidedByName?: NameView;

  @ShownPart(() => ItemStandardView, {
    list: true,
    optional: true,
    description: '认定的标准和数额 · standards and amounts of a recognition',
  })
  standards?: ItemStandardView[];

  @ShownCode(NEED_KINDS, { optional: true, description: '对应的需求 · the need that it serves' })
  needKind?: string;

  @ShownPart(() => NameView, { optional: true, description: '需求名称 · name of the need' })
  needName?: NameView;

  @ShownCode(MEASURE_RECEIVERS, {
    optional: true,
    description: '给户还是给人 · for the household or a person',
  })
  receiver?: string;

  @ShownPart(() => ItemDepartmentView, {
    list: true,
    description: '承办部门；认定见 decidedBy · who gives it; of a recognition see decidedBy',
  })
  departments: ItemDepartmentView[];

  @ShownPart(() => NameView, {
    optional: true,
    description: '由承办部门决定的事项 · what the department decides',
  })
  decides?: NameView;

  @ShownWhole({ optional: true, description: '金额，单位：分 · amount in fen' })
  amountFen?: number;

  @ShownPart(() => NameView, { optional: true, description: '计算单位 · what the amount is counted by' })
  unit?: NameView;

  @ShownPart(() => NameView, { optional: true, description: '多久一次 · how often' })
  each?: NameView;

  @ShownText({ optional: true, description: '依据文件 · document' })
  doc?: string;

  @ShownText({ optional: true, description: '条款 · article' })
  article?: string;

  @ShownFlag({ description: '是否为演示数据 · whether it is a demonstration' })
  demo: boolean;
}

/** The item list of a place on a day. */
export class WindowItemsView {
  @ShownRegion({ description: '地区 · the place' })
  regionCode: string;

  @ShownDay({ description: '哪一天的清单 · of which day' })
  on: string;

  @ShownPart(() => WindowItemView, {
    list: true,
    description: '先认定，后按代码的措施和奖补 · recognitions, then measures and awards by their codes',
  })
  items: WindowItemView[];
}
