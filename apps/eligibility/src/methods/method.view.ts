import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownRegion,
  ShownText,
} from '@aid-chain/platform';
import {
  CATEGORIES,
  METHOD_SUBJECTS,
  methodCodes,
  METHODS,
  methodSubjectCodes,
  named,
} from '@aid-chain/vocabulary';

const UNIT =
  'persons、items、fen/person/year、basis-points、line-outcome、sources · in which unit the two are given';

/** One of the six things, as each method has it. */
export class ComparedMethodView {
  @ShownCode(METHOD_SUBJECTS, { description: `事项 · subject: ${named(methodSubjectCodes)}` })
  subject: string;

  @ShownText({ description: UNIT })
  unit: string;

  @ShownText({
    nullable: true,
    description: '民政部门办法；缺事实或参数的为空 · by civil affairs, none while unknown',
  })
  civilAffairs: string | null;

  @ShownText({ nullable: true, description: '农业农村部门办法 · by agriculture' })
  agriculture: string | null;

  @ShownFlag({ description: '是否不一致 · whether they differ' })
  differs: boolean;

  @ShownText({ description: '说明 · in a sentence' })
  textZh: string;

  @ShownText({ description: 'In a sentence' })
  textEn: string;
}

/** By whose method a category is decided. */
export class DecidingMethodView {
  @ShownCode(CATEGORIES)
  category: string;

  @ShownCode(METHODS, { description: `办法 · method: ${named(methodCodes)}` })
  method: string;

  @ShownText({ nullable: true, description: '办法所依据的文件 · document that the method rests on' })
  doc: string | null;

  @ShownText({ nullable: true, description: '办法所依据的条款 · article of that document' })
  article: string | null;

  @ShownFlag({
    description:
      '本地没有文件、以演示值计 · whether it rests on a demonstration value, as the place has no document',
  })
  restsOnDemoValues: boolean;
}

/** The two methods side by side for one household. */
export class MethodsView {
  @ShownId()
  caseId: string;

  @ShownDay({ description: '计算的日期 · day of the determination' })
  asOf: string;

  @ShownRegion()
  regionCode: string;

  @ShownPart(() => ComparedMethodView, { list: true, description: '逐项对照 · thing by thing' })
  methods: ComparedMethodView[];

  @ShownPart(() => DecidingMethodView, {
    list: true,
    description: '各类别所用的办法 · by which each is decided',
  })
  deciding: DecidingMethodView[];
}

/** Where the methods differ for a household. */
export class MethodDifferenceView {
  @ShownId()
  caseId: string;

  @ShownRegion()
  regionCode: string;

  @ShownCode(METHOD_SUBJECTS, { description: `事项 · subject: ${named(methodSubjectCodes)}` })
  subject: string;

  @ShownText({ description: UNIT })
  unit: string;

  @ShownDay({ description: '初审之日 · day of the opinion' })
  on: string;

  @ShownText({ description: '民政部门办法 · by civil affairs' })
  civilAffairs: string;

  @ShownText({ description: '农业农村部门办法 · by agriculture' })
  agriculture: string;

  @ShownText({ description: '说明 · in a sentence' })
  textZh: string;

  @ShownText({ description: 'In a sentence' })
  textEn: string;
}

export class MethodDifferencePage {
  @ShownPart(() => MethodDifferenceView, { list: true })
  items: MethodDifferenceView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
