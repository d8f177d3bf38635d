import {
  Code,
  NameView,
  PageQuery,
  Region,
  ShownDay,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';

/** Filters of the list of codes that the place does not list. */
export class UnlistedMeasuresQuery extends PageQuery {
  @Code({
    optional: true,
    description: '填报的部门 · the department that reports',
    example: 'medical-insurance',
  })
  department?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}

/** A code under which a department reports help, and which the place does not list. */
export class UnlistedMeasureView {
  @ShownText({ example: 'medical-insurance', description: '部门 · department' })
  department: string;

  @ShownPart(() => NameView, { description: '部门名称 · its name' })
  departmentName: NameView;

  @ShownText({ example: 'hospital-costs', description: '填报的措施代码 · the code that it reports' })
  measureCode: string;

  @ShownText({ list: true, description: '所属需求种类 · kinds of needs that it was given for' })
  needKinds: string[];

  @ShownWhole({ description: '涉及户数 · how many households' })
  households: number;

  @ShownDay({ description: '最早给付日 · first day for which it was given' })
  firstOn: string;

  @ShownDay({ description: '最晚给付日，不晚于今天 · last day for which it was given, until today' })
  lastOn: string;
}

export class UnlistedMeasuresPage {
  @ShownPart(() => UnlistedMeasureView, { list: true })
  items: UnlistedMeasureView[];

  @ShownNext()
  next?: string;
}
