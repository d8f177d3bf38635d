import { Injectable } from '@nestjs/common';
import { Sealer } from '@aid-chain/platform';
import type { HouseholdCopy } from './household-store.js';

/** Opens the names of a household, where a rule has to know whether somebody is a member; they are never stored or logged. */
@Injectable()
export class NamesInside {
  constructor(private readonly sealer: Sealer) {}

  /** The names of the members who live in the household: who lives elsewhere may be asked about as a supporter (L-10). */
  of({ members }: HouseholdCopy): string[] {
    return members.filter(livesInside).map(({ personId, name }) => this.sealer.open('name', personId, name));
  }

  /** The names of all members, also of those who live elsewhere. */
  all({ members }: HouseholdCopy): string[] {
    return members.map(({ personId, name }) => this.sealer.open('name', personId, name));
  }

  /** The name of one member; undefined for nobody of the household. */
  nameOf({ members }: HouseholdCopy, personId: string | null): string | undefined {
    const member = members.find((one) => one.personId === personId);
    return member === undefined ? undefined : this.sealer.open('name', member.personId, member.name);
  }

  /** The ID numbers of all members, also of those who live elsewhere by now, by member. */
  numbersOf({ members }: HouseholdCopy): ReadonlyMap<string, string> {
    return new Map(
      members.flatMap(({ personId, idNumber }): [string, string][] =>
        idNumber === undefined ? [] : [[personId, this.sealer.open('idNumber', personId, idNumber)]],
      ),
    );
  }
}

/** Whether a member lives in the household. */
export const livesInside = ({ livesTogether }: HouseholdCopy['members'][number]): boolean =>
  livesTogether.to === undefined;
