import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { maskName, Sealer } from '@aid-chain/platform';
import { type Bilingual, memberPositions, positionOf, type MemberPositions } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';

/** Who an id of a worksheet is: the place in the family, and the name with its characters hidden. */
export interface NamedMember {
  readonly personId: string;
  readonly position: Bilingual;
  readonly name: string;
}

/** Names the members of a case where a worksheet or a refusal is about them. */
@Injectable()
export class MemberNames {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household */
  async positions(sql: Sql, file: CaseState): Promise<MemberPositions> {
    return memberPositions((await this.households.load(sql, file)).copy.members);
  }

  /** @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household */
  async masked(
    sql: Sql,
    file: CaseState,
  ): Promise<{ readonly members: readonly NamedMember[]; readonly positions: MemberPositions }> {
    const { members } = (await this.households.load(sql, file)).copy;
    const positions = memberPositions(members);
    const shown = members.map(({ personId, name }) => ({
      personId,
      position: positionOf(positions, personId),
      name: maskName(this.sealer.open('name', personId, name)),
    }));
    return { members: shown, positions };
  }
}
