import { ShownCode, ShownId, ShownText } from '@aid-chain/platform';
import { WARNING_STATES } from '@aid-chain/vocabulary';

/** What follows from a warning. */
export class DisposedWarningView {
  @ShownId()
  warningId: string;

  @ShownCode(WARNING_STATES)
  state: string;

  @ShownText({ list: true, description: '处置 · what was decided' })
  dispositions: string[];

  @ShownId({ list: true, description: '推送的需求 · needs that were pushed' })
  needIds: string[];

  @ShownId({ list: true, description: '商请落实的措施 · requests for measures that are not carried out' })
  requestIds: string[];
}
