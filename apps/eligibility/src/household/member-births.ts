import { Injectable } from '@nestjs/common';
import { Sealer } from '@aid-chain/platform';
import type { HouseholdMember } from '../authorisation/authorisation.rules.js';
import type { HouseholdCopy } from './household-store.js';

/** Opens the dates of birth of a household, for rules that count ages; they are never stored or logged. */
@Injectable()
export class MemberBirths {
  constructor(private readonly sealer: Sealer) {}

  of(household: HouseholdCopy): (HouseholdMember & { readonly birthDate: string })[] {
    return household.members.map(({ personId, birthDate, relation, livesTogether }) => ({
      personId,
      birthDate: this.sealer.open('birthDate', personId, birthDate),
      relation,
      livesTogether: {
        from: livesTogether.from,
        ...(livesTogether.to === undefined ? {} : { to: livesTogether.to }),
        ...(livesTogether.reasonOut === undefined ? {} : { reasonOut: livesTogether.reasonOut }),
      },
    }));
  }
}
