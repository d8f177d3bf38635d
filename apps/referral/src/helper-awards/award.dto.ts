import {
  Choice,
  Code,
  Day,
  Id,
  NameView,
  PageQuery,
  Part,
  ShownCode,
  ShownDay,
  ShownId,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
  Whole,
} from '@aid-chain/platform';
import { ENTRY_CORRECTIONS, type EntryCorrection } from '@aid-chain/vocabulary';
import { Reference } from '../body/fields.js';

/** The most that a figure of an award may be: ten million yuan. */
const MAX = 1_000_000_000;

/** The figures on which an award rests, as the papers show them. */
export class AwardGroundsDto {
  @Whole(0, MAX, {
    optional: true,
    description: '带动该户年增收，单位：分 · yearly income raised by, in fen',
  })
  incomeRiseFen?: number;

  @Whole(0, 600, { optional: true, description: '稳定就业月数 · months of steady work' })
  months?: number;

  @Whole(0, MAX, { optional: true, description: '月均工资收入，单位：分 · average monthly wage, in fen' })
  monthlyWageFen?: number;

  @Whole(0, 20_000, { optional: true, description: '就业天数 · days of work' })
  days?: number;

  @Whole(0, MAX, { optional: true, description: '就业收入，单位：分 · income from the work, in fen' })
  incomeFen?: number;
}

/** Body of `POST /v1/helper-awards`. */
export class HelperAwardDto {
  @Code({
    description: '奖补代码，当地 measures.yaml 中 receiver 为 helper 的 · an award of the place',
    example: 'industry-leader-award',
  })
  measureCode: string;

  @Id({ description: '带动、吸纳的主体，先登记为社会力量 · who helps, registered as an organisation' })
  organisationId: string;

  @Id({ description: '监测户 · the monitored household' })
  householdId: string;

  @Id({ optional: true, description: '吸纳就业的，就业的成员 · of a hire, the member who works there' })
  personId?: string;

  @Day({ description: '奖补日期，不晚于今天 · day of the award' })
  on: string;

  @Part(() => AwardGroundsDto, { description: '依据的数字 · figures on which it rests' })
  figures: AwardGroundsDto;

  @Reference({ description: '证明材料编号 · number of the papers', example: 'JB-2026-0001' })
  paper: string;
}

/** Body of `POST /v1/helper-awards/{id}/reversal`. */
export class AwardReversalDto {
  @Choice(ENTRY_CORRECTIONS, { description: '撤销理由；原记录保留 · why; the award stays on record' })
  reasonCode: EntryCorrection;
}

/** Filters of the list of awards. */
export class HelperAwardsQuery extends PageQuery {
  @Id({ optional: true, description: '主体 · one organisation' })
  organisationId?: string;

  @Id({ optional: true, description: '户 · one household' })
  householdId?: string;
}

/** What came of an award. */
export class AwardGivenView {
  @ShownId({ description: '奖补编号 · the award' })
  awardId: string;

  @ShownWhole({ description: '金额，单位：分 · amount in fen' })
  amountFen: number;
}

/** An award to who helps a monitored household. */
export class HelperAwardView {
  @ShownId({ description: '奖补编号 · the award' })
  awardId: string;

  @ShownId({ description: '主体 · the organisation' })
  organisationId: string;

  @ShownText({ description: '奖补代码 · code of the award' })
  measureCode: string;

  @ShownPart(() => NameView, { description: '奖补名称 · its name' })
  measureName: NameView;

  @ShownId({
    optional: true,
    description: '监测户；不向责任部门显示 · the household; not shown to departments',
  })
  householdId?: string;

  @ShownId({
    optional: true,
    description: '就业的成员；不向责任部门显示 · the member who was hired; not shown to departments',
  })
  personId?: string;

  @ShownDay({ description: '奖补日期 · day' })
  on: string;

  @ShownWhole({ description: '金额，单位：分 · amount in fen' })
  amountFen: number;

  @ShownText({ description: '证明材料编号 · number of the papers' })
  paper: string;

  @ShownDay({ optional: true, description: '撤销日期 · day on which it was taken back' })
  reversedOn?: string;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '撤销理由 · why it was taken back' })
  reason?: string;
}

export class HelperAwardPage {
  @ShownPart(() => HelperAwardView, { list: true, description: '按日期 · by their days' })
  items: HelperAwardView[];

  @ShownNext()
  next?: string;
}
