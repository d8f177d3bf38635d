import { Injectable } from '@nestjs/common';
import { sql, type SqlText } from '@aid-chain/messaging';
import { orRefuse, placeCondition, Reads, statedPurpose, type Actor } from '@aid-chain/platform';
import { nameOf, searchAdditionCodes, searchNoteCodes } from '@aid-chain/vocabulary';
import { householdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import { RegisterIndex } from '../register/register-index.js';
import { FoundPersonViews } from './found-persons.js';
import { SearchGround } from './search-ground.js';
import { SearchTokens } from './search-tokens.js';
import {
  additions,
  MAX_FOUND,
  notesOf,
  soughtOf,
  withoutRelatives,
  type Impartial,
  type Sought,
} from './search.rules.js';
import type { SearchPersonsDto } from './search-persons.dto.js';
import { foundIn, ofHousehold, ofName, ofNumber, type FoundRow } from './search.sql.js';
import type { FoundPersons } from './search.view.js';

/** Finds people of the register for a purpose (A-13, L-15); every search leaves its row, also one that is refused. */
@Injectable()
export class SearchService {
  constructor(
    private readonly reads: Reads,
    private readonly index: RegisterIndex,
    private readonly tokens: SearchTokens,
    private readonly grounds: SearchGround,
    private readonly views: FoundPersonViews,
  ) {}

  /**
   * @throws RefusalError what `soughtOf` and `statedPurpose` refuse; REGION_UNKNOWN, LOOK_UP_CASE_MISSING for a place outside the own area
   * without a case; LOOK_UP_CASE_UNKNOWN for one that is not of the place that is searched, LOOK_UP_CASE_CLOSED,
   * CLOSE_RELATIVE for the case of a relative, and where nobody but relatives was found
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
      const scope = await this.grounds.scopeOf(actor, body);
      const ground = await this.grounds.find(connection, actor, { body, scope, purpose });
      const persons = this.persons(sought, ground?.household_id ?? undefined);
      const found = foundIn(persons, placeCondition(scope, sql`h.region_code`), MAX_FOUND + 1);
      const rows = await found.on<FoundRow>(connection);
      const households = rows.map(({ household_id: id }) => id);
      const related = await householdsOfRelatives(connection, actor, households);
      const shown = orRefuse(withoutRelatives(rows.slice(0, MAX_FOUND), related, actor));
      return this.answer({ ...shown, more: rows.length > MAX_FOUND }, sought, regionCode);
    });
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

  private answer(
    { rows, leftOut, more }: Impartial<FoundRow> & { readonly more: boolean },
    sought: Sought,
    regionCode: string,
  ): FoundPersons {
    const add = more ? additions(sought, regionCode) : [];
    return {
      ...this.views.show(rows),
      ...{ more, leftOut },
      add: add.map((code) => ({ code, name: nameOf(searchAdditionCodes, code) })),
      notes: notesOf(sought).map((code) => ({ code, name: nameOf(searchNoteCodes, code) })),
    };
  }
}
