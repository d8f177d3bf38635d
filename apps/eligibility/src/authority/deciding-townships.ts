import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { sql, Transactions, type SqlText } from '@aid-chain/messaging';
import { DueItemProjections, Policies, Reads, type DueItemProjection } from '@aid-chain/platform';
import { PlaceRules } from '../place/place-rules.js';
import { authorityUnder, PROVIDED_TRACK } from './authority.rules.js';

/** Digits of a code that name the township. */
const TOWNSHIP = 9;

/** The role that decides the track of 社会救助法 44 in a stored region today, as `authorityOf` has it. */
export const decidingRole = (regionCode: SqlText): SqlText => sql`
  case when exists (select from deciding_township t where t.region_code = rpad(left(${regionCode}, ${TOWNSHIP}), 12, '0'))
       then 'township-reviewer' else ${authorityUnder(PROVIDED_TRACK, undefined).role} end`;

/** Keeps which townships decide in step with the day and the parameters, before a list is read (L-40). */
@Injectable()
export class DecidingTownships implements DueItemProjection, OnModuleInit {
  private written: string | undefined;

  constructor(
    private readonly projections: DueItemProjections,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly rules: PlaceRules,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    this.projections.registerProjection(this);
  }

  /** Nothing to do where day and parameters are those of before. */
  async bringUpToDate(today: IsoDate): Promise<void> {
    const state = `${today} ${this.policies.revision ?? ''}`;
    if (this.written === state) return;
    const townships = await sql`
      select code from directory.region where level = 'township' order by code`.on<{ readonly code: string }>(
      this.reads,
    );
    const deciding = townships.flatMap(({ code }) =>
      this.rules.authority(code, today) === undefined ? [] : [code],
    );
    await this.transactions.run({ correlationId: newId() }, async (tx) => {
      await sql`delete from deciding_township where region_code <> all (${deciding}::text[])`.on(tx);
      await sql`
        insert into deciding_township (region_code) select unnest(${deciding}::text[])
        on conflict (region_code) do nothing`.on(tx);
    });
    this.written = state;
  }
}
