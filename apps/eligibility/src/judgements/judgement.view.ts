import { ShownCode, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { codesOf, JUDGEMENT_ANSWERS, judgementQuestionCodes } from '@aid-chain/vocabulary';
import { TrackStepView } from '../commands/case-step.view.js';

/** A question to people that nobody has answered yet. */
export class OpenQuestionView {
  @ShownCode(codesOf(judgementQuestionCodes), { description: '问题 · question' })
  question: string;

  @ShownId({ nullable: true, description: '所涉成员；全户的为空 · the member, none for the household' })
  personId: string | null;

  @ShownText({
    description:
      'always、where-requested · always: the opinion waits for it; where-requested: only where the family asked for the category',
  })
  asked: string;
}

/** What an answer came to, and what is still open. */
export class JudgementStepView extends TrackStepView {
  @ShownCode(codesOf(judgementQuestionCodes), { description: '问题 · question' })
  question: string;

  @ShownCode(JUDGEMENT_ANSWERS, { description: '答复 · answer' })
  answer: string;

  @ShownWhole({ description: '对该问题的第几次答复 · ordinal number of the answer to the question' })
  number: number;

  @ShownPart(() => OpenQuestionView, { list: true, description: '尚未回答的 · what is still open' })
  questions: OpenQuestionView[];
}
