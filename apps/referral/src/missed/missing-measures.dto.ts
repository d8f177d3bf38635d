import { Choice, Day, Id, Parts, ShownId, ShownWhole } from '@aid-chain/platform';
import { MISSED_ANSWERS, type MissedAnswer } from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** What was found out about one measure. */
export class MeasureAnswerDto {
  @Code({ description: '措施代码 · the measure', example: 'medical-assistance' })
  measureCode: string;

  @Id({ optional: true, description: '本人，仅个人措施 · the person, only where it is one person’s' })
  personId?: string;

  @Choice(MISSED_ANSWERS, { description: '查看结果 · what was found out' })
  answer: MissedAnswer;
}

/** Body of `POST /v1/households/{id}/missing-measures`. */
export class MissingMeasuresDto {
  @Day({ description: '查看日期，不早于匹配、不晚于今天 · not before the matching, not in the future' })
  on: string;

  @Parts(() => MeasureAnswerDto, 50, {
    description: '逐项答复；可以先答复其中几项 · an answer for each, or for some of them',
  })
  answers: MeasureAnswerDto[];
}

/** What the answers came to. */
export class AnsweredMeasuresView {
  @ShownId()
  householdId: string;

  @ShownWhole({ description: '已答复的措施数 · how many measures were answered' })
  answered: number;

  @ShownWhole({ description: '仍无人落实的措施数 · how many are still missing' })
  missing: number;

  @ShownId({ list: true, description: '由此办理的转办 · referrals that serve them' })
  referralIds: string[];
}
