import { Injectable } from '@nestjs/common';
import { refuse, RefusalError, type RegionScope } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  checkOpenCase,
  checkRegion,
  Directory,
  isOfOwnRegion,
  placeCondition,
  type Actor,
  type StatedPurpose,
} from '@aid-chain/platform';
import { checkHouseholdRecusal } from '../declared-relatives/declared-relatives.js';
import { isPending } from '../application-state/pending.rules.js';
import { isTownshipOrBelow } from './search.rules.js';
import type { SearchPersonsDto } from './search-persons.dto.js';
import { groundOf, type GroundRow } from './search.sql.js';

/** What is searched for, where, and why. */
interface AskedSearch {
  readonly body: SearchPersonsDto;
  readonly scope: RegionScope;
  readonly purpose: StatedPurpose;
}

/** On what a search stands: the own area, or an open case of the place that is searched (L-15). */
@Injectable()
export class SearchGround {
  constructor(
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Beyond the own area nobody searches but for a case of that place.
   * @throws RefusalError REGION_UNKNOWN, LOOK_UP_CASE_MISSING, SEARCH_REGION_TOO_WIDE for more than a township, SEARCH_NOT_SPECIFIC for somebody without an area who names none
   */
  async scopeOf(actor: Actor, { regionCode, caseId }: SearchPersonsDto): Promise<RegionScope> {
    const asked = regionCode ?? actor.regionCode;
    if (asked === undefined) throw new RefusalError({ code: 'SEARCH_NOT_SPECIFIC', params: {} });
    await checkRegion(this.directory, asked);
    if (!isOfOwnRegion(actor, asked)) {
      if (caseId === undefined)
        throw new RefusalError(refuse('LOOK_UP_CASE_MISSING', { regionCode: asked }).refusal);
      // A county would hold the own township as well, and with it every own case would be one of the place that is searched.
      if (!isTownshipOrBelow(asked))
        throw new RefusalError(refuse('SEARCH_REGION_TOO_WIDE', { regionCode: asked }).refusal);
    }
    return this.directory.scope(asked, this.clock.today());
  }

  /**
   * @returns the case that is named: open, of the place that is searched, and not a relative's; undefined where none is named
   * @throws RefusalError LOOK_UP_CASE_UNKNOWN, LOOK_UP_CASE_CLOSED, CLOSE_RELATIVE
   */
  async find(
    connection: Sql,
    actor: Actor,
    { body, scope, purpose }: AskedSearch,
  ): Promise<GroundRow | undefined> {
    if (body.caseId === undefined) return undefined;
    const place = placeCondition(scope, sql`a.region_code`);
    const [row] = await groundOf(body.caseId, place).on<GroundRow>(connection);
    if (row === undefined) throw new RefusalError({ code: 'LOOK_UP_CASE_UNKNOWN', params: {} });
    checkOpenCase(purpose, isPending(row.state));
    if (row.household_id !== null) await checkHouseholdRecusal(connection, actor, purpose, row.household_id);
    return row;
  }
}
