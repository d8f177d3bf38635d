import { ShownCode, ShownId } from '@aid-chain/platform';
import { WARNING_STATES } from '@aid-chain/vocabulary';

/** A visit that was recorded, and where its warning stands now. */
export class RecordedVisitView {
  @ShownId({ description: '走访 · the visit' })
  visitId: string;

  @ShownId()
  warningId: string;

  @ShownCode(WARNING_STATES)
  state: string;
}
