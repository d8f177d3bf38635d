import { ShownCode, ShownDay, ShownFlag, ShownId, ShownPart, ShownWhole } from '@aid-chain/platform';
import { CLOCK_REASONS, TIME_LIMIT_REASONS, TRACKS } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

export class ClockPauseView {
  @ShownDay({ description: '暂停之日 · first day' })
  from: string;

  @ShownDay({ optional: true, description: '恢复之日 · day on which it ran again' })
  to?: string;

  @ShownDay({
    optional: true,
    description: '补充材料的期限，届满自行恢复 · last day of the papers: it runs again by itself',
  })
  until?: string;

  @ShownCode(CLOCK_REASONS, { description: '原因 · reason' })
  reasonCode: string;

  @ShownId({ optional: true, description: '等待其结果的救济事项 · the remedy for whose result it waits' })
  remedyId?: string;

  @ShownCode(TRACKS, { optional: true, description: '等待的办理路径 · the track whose decision waits' })
  track?: string;
}

export class ExtensionView {
  @ShownDay({ description: '延长之日 · day of the extension' })
  on: string;

  @ShownCode(TIME_LIMIT_REASONS, { description: '原因 · reason' })
  reasonCode: string;
}

/** In which time a case is to be decided as a whole. */
export class TimeLimitView {
  @ShownCode(TRACKS)
  track: string;

  @ShownDay({ nullable: true, description: '届满之日，暂停的没有 · last day, none while it is paused' })
  dueOn: string | null;

  @ShownFlag({ description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional: boolean;

  @ShownWhole({ description: '总工作日 · working days in all' })
  workingDays: number;

  @ShownFlag({ description: '是否已逾期 · whether it has passed' })
  overdue: boolean;

  @ShownPart(() => ExtensionView, { optional: true, description: '延长 · its extension' })
  extension?: ExtensionView;

  @ShownDay({ optional: true, description: '自何日起暂停 · since when it is paused' })
  pausedSince?: string;

  @ShownPart(() => ClockPauseView, { list: true, description: '历次暂停 · its pauses' })
  pauses: ClockPauseView[];
}

export class TimeLimitStepView extends CaseStepView {
  @ShownPart(() => TimeLimitView, { description: '办理时限 · the time limit as it is now' })
  timeLimit: TimeLimitView;
}
