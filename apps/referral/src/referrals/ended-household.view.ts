import { ShownDay, ShownText } from '@aid-chain/platform';

/** That nobody of the household is left. */
export class EndedHouseholdView {
  @ShownDay()
  on: string;

  @ShownText()
  reasonCode: string;
}
