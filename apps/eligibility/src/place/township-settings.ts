import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, Transactions, type SqlText } from '@aid-chain/messaging';
import { Directory, DueItemProjections, Reads, type DueItemProjection } from '@aid-chain/platform';
import { authorityUnder, PROVIDED_TRACK } from '../authority/authority.rules.js';
import { PlaceRules } from './place-rules.js';

/** Digits of a code that name the township. */
const TOWNSHIP = 9;

const townshipOf = (regionCode: SqlText): SqlText => sql`rpad(left(${regionCode}, ${TOWNSHIP}), 12, '0')`;

/** Whether the county visits the relatives of officials in a stored region today (D57 20). */
export const visitsRelatives = (regionCode: SqlText): SqlText => sql`exists (
  select from township_setting t where t.region_code = ${townshipOf(regionCode)} and t.visits_relatives)`;

/** The role that decides a stored track in a stored region today, as `authorityOf` has it. */
export const decidingRole = (regionCode: SqlText, track: SqlText): SqlText => sql`
  case when ${track} = 'monitored' then ${authorityUnder('monitored', undefined).role}
       when exists (select from township_setting t where t.region_code = ${townshipOf(regionCode)} and t.decides)
       then 'township-reviewer' else ${authorityUnder(PROVIDED_TRACK, undefined).role} end`;

/** Keeps the settings of the townships in step with the day, the parameters and the directory, before a list is read (L-40). */
@Injectable()
export class TownshipSettings implements DueItemProjection, OnModuleInit {
  private written: string | undefined;

  constructor(
    private readonly projections: DueItemProjections,
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.projections.registerProjection(this);
  }

  /** Nothing to do where day, parameters and directory are those of before: it may have got a township since. */
  async bringUpToDate(today: IsoDate): Promise<void> {
    const state = [today, this.rules.revision, this.directory.appliedDirectory()].join(' ');
    if (this.written === state) return;
    const townships = await sql`
      select code from directory.region where level = 'township' order by code`.on<{ readonly code: string }>(
      this.reads,
    );
    const settings = townships.map(({ code }) => ({
      code,
      decides: this.rules.authority(code, today) !== undefined,
      visits: this.rules.one(code, 'county-visit.close-relatives', today) === true,
    }));
    await this.transactions.run({ correlationId: newId() }, async (tx) => {
      await sql`
        insert into township_setting (region_code, decides, visits_relatives)
        select code, decides, visits from ${rows('s', { code: 'text', decides: 'boolean', visits: 'boolean' }, settings)}
        on conflict (region_code) do update
          set decides = excluded.decides, visits_relatives = excluded.visits_relatives`.on(tx);
    });
    this.written = state;
  }
}
