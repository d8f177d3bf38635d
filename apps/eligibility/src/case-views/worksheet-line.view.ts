import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownNumber,
  ShownPart,
  ShownText,
  ShownValue,
} from '@aid-chain/platform';
import { CATEGORIES, codesOf, lineOutcomeCodes, parameterStateCodes } from '@aid-chain/vocabulary';
import { ContradictionView, WhoseView } from './contradiction.view.js';

/** What nobody knows yet, or the place does not give. */
export class MissingView extends WhoseView {
  @ShownCode(['fact', 'parameter', 'contradiction'], {
    description: '事实、参数或来源不一致 · a fact, a parameter or a contradiction',
  })
  kind: string;

  @ShownText({ description: '缺少的事项 · what is missing' })
  fact: string;

  @ShownText({ optional: true, list: true, description: '由哪一步取得 · the steps that bring it' })
  broughtBy?: string[];

  @ShownPart(() => NameView, { optional: true, description: '用于何项比较 · what is tested with it' })
  test?: NameView;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

export class SourceRefView {
  @ShownText({ description: '文件 · document' })
  doc: string;

  @ShownText({ description: '条款 · article' })
  article: string;
}

/** A parameter with its own dates and source. */
export class ParameterRefView {
  @ShownText({ description: '参数 · parameter' })
  key: string;

  @ShownCode(codesOf(parameterStateCodes), { description: '有值、未启用或待定 · state of the parameter' })
  state: string;

  @ShownDay()
  from: string;

  @ShownDay({ nullable: true })
  to: string | null;

  @ShownValue({ nullable: true, description: '参数的值 · value' })
  value: unknown;

  @ShownText({ nullable: true, description: '文件 · document' })
  doc: string | null;

  @ShownText({ nullable: true, description: '条款 · article' })
  article: string | null;

  @ShownFlag({ description: '演示值 · a value of the demo' })
  demo: boolean;

  @ShownText({ nullable: true, description: '所借用的地区 · region that it is borrowed from' })
  borrowedFrom: string | null;

  @ShownPart(() => SourceRefView, { optional: true, list: true, description: '另见 · see also' })
  also?: SourceRefView[];

  @ShownPart(() => SourceRefView, { optional: true, description: '依据的文件 · under which document' })
  under?: SourceRefView;

  @ShownFlag({ optional: true, description: '沿用此前的值 · the earlier value goes on' })
  carried?: boolean;
}

export class FactRefView {
  @ShownText({ description: '事实 · fact' })
  fact: string;

  @ShownId({ nullable: true })
  personId: string | null;

  @ShownValue({ nullable: true, description: '事实的值 · value' })
  value: unknown;

  @ShownText({ description: '来源 · source' })
  source: string;

  @ShownText({ description: '截至 · as of' })
  asOf: string;

  @ShownText({ description: '可信程度 · confidence' })
  confidence: string;
}

export class ComparedView {
  @ShownText({ description: '左侧的准确值 · exact value on the left' })
  left: string;

  @ShownText({ description: '右侧的准确值 · exact value on the right' })
  right: string;
}

/** One line of the worksheet, met or not. */
export class WorksheetLineView {
  @ShownText({ description: '公式及其版本 · formula and its version' })
  ruleId: string;

  @ShownText({ description: '收入、财产、类别等 · part of the worksheet' })
  group: string;

  @ShownCode(CATEGORIES)
  category: string;

  @ShownId({ optional: true, description: '关于某一成员的：哪一成员 · whose, where it is about one member' })
  personId?: string;

  @ShownPart(() => NameView, { optional: true, description: '在家庭中的位置 · place in the family' })
  whose?: NameView;

  @ShownCode(codesOf(lineOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownNumber({ nullable: true, description: '左侧的值，供阅读 · value on the left, to be read' })
  left: number | null;

  @ShownText({ nullable: true, description: '比较方式 · how they are compared' })
  op: string | null;

  @ShownNumber({ nullable: true, description: '右侧的值，供阅读 · value on the right, to be read' })
  right: number | null;

  @ShownText({ description: '单位 · unit' })
  unit: string;

  @ShownPart(() => ComparedView, { nullable: true, description: '所比较的整数 · the integers compared' })
  compared: ComparedView | null;

  @ShownPart(() => ParameterRefView, { list: true, description: '所用参数 · parameters' })
  parameters: ParameterRefView[];

  @ShownPart(() => FactRefView, { list: true, description: '所用事实 · facts' })
  facts: FactRefView[];

  @ShownPart(() => MissingView, { list: true, description: '缺少的 · what is missing' })
  missing: MissingView[];

  @ShownPart(() => ContradictionView, { optional: true, description: '来源不一致 · what sources contradict' })
  contradiction?: ContradictionView;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
