import { ShownCode, ShownFlag, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import {
  CARE_LEVELS,
  CATEGORIES,
  SINGLE_REFUSALS,
  SUPPLEMENT_GROUPS,
  TRACKS,
  categoryOutcomeCodes,
  codesOf,
} from '@aid-chain/vocabulary';
import { OpenQuestionView } from '../judgements/judgement.view.js';
import { MissingView } from './worksheet-line.view.js';

/** What the rules come to for one person, where persons belong to the category. */
export class PersonResultView {
  @ShownId()
  personId: string;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownWhole({ nullable: true, description: '每月金额，分 · monthly amount in fen' })
  monthlyAmountFen: number | null;

  @ShownFlag({
    optional: true,
    description:
      '已在享受，另行作出决定之前继续 · receives it already, which goes on until a person decides otherwise',
  })
  isRunning?: true;

  @ShownCode(SINGLE_REFUSALS, {
    optional: true,
    description: '不单独纳入的理由 · why the member does not have dibao alone',
  })
  refusal?: string;

  @ShownCode(CARE_LEVELS, { optional: true, description: '照料护理档次 · care level' })
  careLevel?: string;
}

/** What one member gets beside the benefit of the household. */
export class SupplementView {
  @ShownId()
  personId: string;

  @ShownCode(SUPPLEMENT_GROUPS, { description: '分类施保的人群 · group' })
  group: string;

  @ShownWhole({ description: '每月金额，分 · monthly amount in fen' })
  amountFen: number;
}

/** What the rules come to for a category. */
export class CategoryResultView {
  @ShownCode(CATEGORIES)
  category: string;

  @ShownCode(TRACKS)
  track: string;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownWhole({ nullable: true, description: '每月金额，分 · monthly amount in fen' })
  monthlyAmountFen: number | null;

  @ShownPart(() => MissingView, { list: true, description: '缺少的 · what is missing' })
  missing: MissingView[];

  @ShownText({ list: true, description: '所依据的行 · lines that it rests on' })
  ruleIds: string[];

  @ShownFlag({ description: '依据演示值 · rests on values of the demo' })
  restsOnDemoValues: boolean;

  @ShownPart(() => PersonResultView, {
    list: true,
    optional: true,
    description: '属于个人的类别：逐人的结果 · person by person, where persons belong to it',
  })
  persons?: PersonResultView[];

  @ShownPart(() => SupplementView, {
    list: true,
    optional: true,
    description: '分类施保，已含在每月金额内 · supplements, which the monthly amount holds',
  })
  supplements?: SupplementView[];

  @ShownPart(() => PersonResultView, {
    list: true,
    optional: true,
    description: '可以单独纳入低保的成员，由人员决定 · members who may have dibao alone: people decide',
  })
  singles?: PersonResultView[];

  @ShownPart(() => OpenQuestionView, {
    list: true,
    optional: true,
    description: '须由人员回答、尚未回答的 · what people have to answer and have not',
  })
  questions?: OpenQuestionView[];

  @ShownFlag({
    optional: true,
    description: '已登记暂不作结论，先办理其他类别 · left open by people, so that the others go on',
  })
  isLeftOpen?: true;

  @ShownFlag({
    optional: true,
    description: '其他困难人员：是否法定社会救助对象 · other hardship: whether recipients of the law',
  })
  isRecipient?: boolean;

  @ShownWhole({ optional: true, description: '认定的有效月数 · months of validity' })
  validMonths?: number;
}
