import { Injectable } from '@nestjs/common';
import { Sealer } from '@aid-chain/platform';
import type { HouseholdCopy } from './household-store.js';

/** Opens the names of a household, where a rule has to know whether somebody is a member; they are never stored or logged. */
@Injectable()
export class NamesInside {
  constructor(private readonly sealer: Sealer) {}

  /** The names of the members who live in the household: who lives elsewhere may be asked about as a supporter (L-10). */
  of({ members }: HouseholdCopy): string[] {
    return members
      .filter(({ livesTogether }) => livesTogether.to === undefined)
      .map(({ personId, name }) => this.sealer.open('name', personId, name));
  }
}
