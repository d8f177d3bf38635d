import { ShownCode, ShownDay, ShownObject, ShownText, ShownWhole } from '@aid-chain/platform';
import { codesOf, JUDGEMENT_ANSWERS, judgementQuestionCodes } from '@aid-chain/vocabulary';
import { WhoseView } from './contradiction.view.js';

/** What people answered to a question of the case, and on what. */
export class JudgementView extends WhoseView {
  @ShownCode(codesOf(judgementQuestionCodes), { description: '问题 · question' })
  question: string;

  @ShownCode(JUDGEMENT_ANSWERS, { description: '答复 · answer' })
  answer: string;

  @ShownWhole({ description: '对该问题的第几次答复 · ordinal number of the answer to the question' })
  number: number;

  @ShownDay({ description: '答复的日期 · day of the answer' })
  on: string;

  @ShownText({ description: '登记的人 · by whom it was recorded' })
  by: string;

  @ShownText({ description: '其角色 · their role' })
  role: string;

  @ShownObject({
    description:
      '登记的内容：逐项答复、依据、会议记录、集体同意、参加部门；说明不显示 · what was recorded: items, evidence, minutes, approvals, departments; notes stay sealed',
  })
  record: object;
}
