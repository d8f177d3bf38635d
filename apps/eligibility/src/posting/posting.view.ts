import { ShownCode, ShownDay, ShownFlag, ShownId, ShownPart, ShownText } from '@aid-chain/platform';
import { POSTING_STATES, TRACKS } from '@aid-chain/vocabulary';
import { TrackStepView } from '../commands/case-step.view.js';

/** Where the posting of one decision stands. */
export class PostingView {
  @ShownCode(TRACKS)
  track: string;

  @ShownCode(POSTING_STATES, { description: '公布的状态 · where the posting stands' })
  state: string;

  @ShownDay({ description: '决定日，自此应公布 · day of the decision, since when it is owed' })
  owedSince: string;

  @ShownDay({ optional: true, description: '张贴日 · put up on' })
  postedOn?: string;

  @ShownDay({
    nullable: true,
    optional: true,
    description: '公布最后一日，本地未规定的为空 · last day on the board, null where the place sets none',
  })
  lastDay?: string | null;

  @ShownFlag({ optional: true, description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional?: boolean;

  @ShownDay({ optional: true, description: '撤下日 · taken down on' })
  takenDownOn?: string;
}

/** The postings of a case. */
export class PostingsView {
  @ShownId()
  caseId: string;

  @ShownPart(() => PostingView, { list: true, description: '各事项的公布 · the posting of each track' })
  items: PostingView[];

  @ShownText({ optional: true })
  next?: string;
}

export class PostingStepView extends TrackStepView {
  @ShownPart(() => PostingView, { description: '公布 · the posting' })
  posting: PostingView;
}
