import { ShownCode, ShownDay, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { VERIFICATION_REQUEST_STATES } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

/** A request that was made. */
export class MadeRequestView {
  @ShownId({ description: '核对请求 · the request' })
  requestId: string;

  @ShownId({ description: '被查询的成员或义务人 · the member or supporter asked about' })
  subjectId: string;

  @ShownText({ description: '数据来源 · source' })
  sourceCode: string;

  @ShownWhole({ description: '对同一来源和人员的第几次 · the how manieth to this source about this person' })
  version: number;

  @ShownDay({ optional: true, description: '答复期限 · by when it is to be answered' })
  dueOn?: string;
}

export class RequestsMadeView extends CaseStepView {
  @ShownPart(() => MadeRequestView, { list: true, description: '提出的请求 · requests that were made' })
  requests: MadeRequestView[];
}

/** What a step on one request came to. */
export class RequestMovedView extends CaseStepView {
  @ShownId({ description: '核对请求；复查的为新请求 · the request, of a re-examination the new one' })
  requestId: string;

  @ShownCode(VERIFICATION_REQUEST_STATES, { optional: true, description: '状态 · state' })
  requestState?: string;

  @ShownWhole({ optional: true, description: '复查：第几次 · of a re-examination: the how manieth' })
  version?: number;
}
