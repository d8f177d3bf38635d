import { Injectable } from '@nestjs/common';
import { refuse, RefusalError, type RegionScope } from '@aid-chain/kernel';
import type { Sql, SqlText } from '@aid-chain/messaging';
import { sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  checkOpenCase,
  Directory,
  isOfOwnRegion,
  orRefuse,
  placeCondition,
  Reads,
  Sealer,
  statedPurpose,
  type Actor,
  type StatedPurpose,
} from '@aid-chain/platform';
import { nameOf, searchAdditionCodes, searchNoteCodes } from '@aid-chain/vocabulary';
import { checkHouseholdRecusal } from '../application-state/declared-relatives.js';
import { isPending } from '../application-state/pending.rules.js';
import { shownPerson } from '../applications/family.opener.js';
import { openPerson } from '../register/opened-person.js';
import { RegisterIndex } from '../register/register-index.js';
import { SearchTokens } from './search-tokens.js';
import { additions, MAX_FOUND, notesOf, soughtOf, type Sought } from './search.rules.js';
import type { SearchPersonsDto } from './search-persons.dto.js';
import {
  foundIn,
  groundOf,
  ofHousehold,
  ofName,
  ofNumber,
  type FoundRow,
  type GroundRow,
} from './search.sql.js';
import type { FoundPersons, FoundPersonView } from './search.view.js';

/** Finds people of the register for a purpose (A-13, L-15); every search leaves its row, also one that is refused. */
@Injectable()
export class SearchService {
  constructor(
    private readonly reads: Reads,
    private readonly index: RegisterIndex,
    private readonly tokens: SearchTokens,
    private readonly sealer: Sealer,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * @throws RefusalError what `soughtOf` and `statedPurpose` refuse; LOOK_UP_CASE_MISSING for a place outside the own area
   * without a case; LOOK_UP_CASE_UNKNOWN for one that is not of the place that is searched, LOOK_UP_CASE_CLOSED,
   * CLOSE_RELATIVE
   */
  search(actor: Actor, body: SearchPersonsDto): Promise<FoundPersons> {
    const entry = {
      ...{ action: 'person.searched', objectType: 'person', reason: body.purpose },
      tokens: this.tokens.of(body),
      ids: ({ items }: FoundPersons) => items.map(({ personId }) => personId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const purpose = orRefuse(statedPurpose(body.purpose, body.matter));
      const sought = orRefuse(soughtOf(body));
      const regionCode = body.regionCode ?? actor.regionCode ?? '';
      const scope = this.scopeOf(actor, body);
      const ground = await this.ground(connection, actor, { body, scope, purpose });
      const persons = this.persons(sought, ground?.household_id ?? undefined);
      const found = foundIn(persons, placeCondition(scope, sql`h.region_code`), MAX_FOUND + 1);
      const rows = await found.on<FoundRow>(connection);
      return this.answer(rows, sought, regionCode);
    });
  }

  /** Beyond the own area nobody searches but for a case of that place. */
  private scopeOf(actor: Actor, { regionCode, caseId }: SearchPersonsDto): RegionScope {
    const asked = regionCode ?? actor.regionCode;
    if (asked === undefined) throw new RefusalError({ code: 'SEARCH_NOT_SPECIFIC', params: {} });
    if (!isOfOwnRegion(actor, asked) && caseId === undefined)
      throw new RefusalError(refuse('LOOK_UP_CASE_MISSING', { regionCode: asked }).refusal);
    return this.directory.scope(asked, this.clock.today());
  }

  /** The case that is named: open, of the place that is searched, and not a relative's. */
  private async ground(
    connection: Sql,
    actor: Actor,
    { body, scope, purpose }: { body: SearchPersonsDto; scope: RegionScope; purpose: StatedPurpose },
  ): Promise<GroundRow | undefined> {
    if (body.caseId === undefined) return undefined;
    const place = placeCondition(scope, sql`a.region_code`);
    const [row] = await groundOf(body.caseId, place).on<GroundRow>(connection);
    if (row === undefined) throw new RefusalError({ code: 'LOOK_UP_CASE_UNKNOWN', params: {} });
    checkOpenCase(purpose, isPending(row.state));
    if (row.household_id !== null) await checkHouseholdRecusal(connection, actor, purpose, row.household_id);
    return row;
  }

  private persons(sought: Sought, householdId: string | undefined): SqlText {
    switch (sought.by) {
      case 'number':
        return ofNumber(this.index.byNumber(sought.idNumber));
      case 'name': {
        const { name, birthDate } = sought;
        return ofName(
          birthDate === undefined ? this.index.byNameAlone(name) : this.index.byName({ name, birthDate }),
        );
      }
      case 'case':
        return householdId === undefined
          ? sql`select null::uuid as person_id where false`
          : ofHousehold(householdId);
    }
  }

  private answer(rows: readonly FoundRow[], sought: Sought, regionCode: string): FoundPersons {
    const more = rows.length > MAX_FOUND;
    const add = more ? additions(sought, regionCode) : [];
    return {
      items: rows.slice(0, MAX_FOUND).map((row) => this.view(row)),
      more,
      add: add.map((code) => ({ code, name: nameOf(searchAdditionCodes, code) })),
      notes: notesOf(sought).map((code) => ({ code, name: nameOf(searchNoteCodes, code) })),
    };
  }

  private view(row: FoundRow): FoundPersonView {
    const { household_id: householdId, relation, is_member: isMember, region_code: regionCode } = row;
    const person = shownPerson(openPerson(this.sealer, row), false);
    return { personId: row.person_id, ...person, householdId, relation, isMember, regionCode };
  }
}
