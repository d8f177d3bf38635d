import { ShownId, ShownText } from '@aid-chain/platform';

/** What a change came to. */
export class ChangedHouseholdView {
  @ShownId()
  householdId: string;

  @ShownText({ description: '变更的种类 · kind of change' })
  kind: string;

  @ShownId({ list: true, description: '随之改变的户 · households that it changed' })
  households: string[];
}
