import { ShownCode, ShownId, ShownPart } from '@aid-chain/platform';
import { WITHDRAWAL_STATES } from '@aid-chain/vocabulary';
import { SHOWN_STATES, TrackView } from './application-view.js';

/** What a filing, and the answer of its window check, came to. */
export class FiledApplicationView {
  @ShownId()
  applicationId: string;

  @ShownId({ optional: true, description: '户，受理后才有 · the household, once it is accepted' })
  householdId?: string;

  @ShownCode(SHOWN_STATES, {
    description:
      'open 已受理，forwarded 已转办，awaiting-window-check 须窗口核实，not-accepted 不予受理；外部渠道总是 received · what became of it; always received for a portal',
  })
  state: string;
}

/** What a withdrawal came to. */
export class WithdrawnApplicationView {
  @ShownId()
  applicationId: string;

  @ShownId({ optional: true })
  householdId?: string;

  @ShownCode(SHOWN_STATES)
  state: string;

  @ShownCode(WITHDRAWAL_STATES, {
    optional: true,
    description: '待认定服务答复 · waits for the answer of the case',
  })
  withdrawal?: string;

  @ShownPart(() => TrackView, { optional: true, list: true })
  tracks?: TrackView[];
}
