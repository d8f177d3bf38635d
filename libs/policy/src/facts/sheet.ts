import type { IsoDate } from '@aid-chain/kernel';
import type { Residence } from '@aid-chain/vocabulary';

/** The household as registered: who lives together, where. */
export interface HouseholdSheet {
  readonly appliedOn: IsoDate;
  readonly residence: Residence;
  readonly members: readonly {
    readonly personId: string;
    readonly birthDate?: IsoDate;
    readonly livesTogether: { readonly from: IsoDate; readonly to?: IsoDate };
  }[];
}
