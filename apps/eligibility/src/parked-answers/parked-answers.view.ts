import {
  NameView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownText,
} from '@aid-chain/platform';
import { ARRIVED_ANSWER_STATES } from '@aid-chain/vocabulary';

/** An answer that arrived and was not taken, with why; nothing of what it holds. */
export class ParkedAnswerView {
  @ShownId({ description: '搁置的答复 · the parked answer' })
  parkedId: string;

  @ShownText({ description: '平台的答复编号 · number of the answer at the platform' })
  answerId: string;

  @ShownId({ optional: true, description: '所称的核对请求 · the request that it names' })
  requestId?: string;

  @ShownId({ optional: true, description: '案件 · the case' })
  caseId?: string;

  @ShownText({ description: '搁置原因代码 · code of why it is parked' })
  code: string;

  @ShownPart(() => NameView, { description: '原因及如何处理 · why, and what to do' })
  reason: NameView;

  @ShownText({ description: '由何处到达：folder、http、people · which way it came' })
  channel: string;

  @ShownDay({ description: '到达日期 · day on which it arrived' })
  arrivedOn: string;
}

export class ParkedAnswersPage {
  @ShownPart(() => ParkedAnswerView, { list: true })
  items: ParkedAnswerView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** What a decision about a parked answer came to. */
export class ParkedDecidedView {
  @ShownId({ description: '搁置的答复 · the parked answer' })
  parkedId: string;

  @ShownCode(ARRIVED_ANSWER_STATES, { description: '状态 · state' })
  state: string;
}
