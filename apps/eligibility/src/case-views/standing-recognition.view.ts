import { ShownDay, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { DecidedBenefitView } from '../cases/track.view.js';

/** What is paid a month from a day on. */
class AmountPeriodView {
  @ShownDay({ description: '自何日起 · from this day on' })
  from: string;

  @ShownWhole({
    nullable: true,
    description: '每月金额，单位：分；没有金额的为空 · in fen, null without an amount',
  })
  monthlyAmountFen: number | null;
}

/** Days on which a recognition waited for dibao. */
class WaitedView {
  @ShownDay({ description: '自何日起停止 · from this day on it waited' })
  from: string;

  @ShownDay({ description: '自何日起恢复 · the first day on which it ran again' })
  to: string;
}

/** A recognition of the case as it stands now. */
export class StandingRecognitionView extends DecidedBenefitView {
  @ShownText({ description: 'running、replaced、ended · whether it runs, was replaced or ended' })
  state: string;

  @ShownPart(() => AmountPeriodView, {
    list: true,
    description: '各时期的每月金额，含以后的 · what is paid from when on, also what comes',
  })
  amounts: AmountPeriodView[];

  @ShownDay({ optional: true, description: '自何日起不再是本案的 · the first day on which it is no longer' })
  until?: string;

  @ShownDay({
    optional: true,
    description: '已终止的，待遇发至何日 · of one that has ended, the last day for which it is paid',
  })
  paidUntil?: string;

  @ShownPart(() => WaitedView, {
    optional: true,
    list: true,
    description:
      '终止低保的决定停止执行期间随之停止的时段 · when it waited in between, while the end of dibao was not carried out',
  })
  waited?: WaitedView[];

  @ShownId({ optional: true, description: '接续的案件 · the case whose decision took its place' })
  replacedByCaseId?: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
