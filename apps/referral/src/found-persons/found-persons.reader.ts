import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { pageByDay, Reads, regionCondition, type Actor } from '@aid-chain/platform';
import { foundPersonKindCodes, nameOf } from '@aid-chain/vocabulary';
import { withoutHouseholdsOfRelatives } from '../declared-relatives/declared-relatives.js';
import type { FoundPersonsQuery } from './found-person.dto.js';
import { FOUND_PERSON_COLUMNS, type FoundPerson } from './found-person.store.js';
import type { FoundPersonPage, FoundPersonView } from './found-person.view.js';

/** Answers who was helped without being known, and who of them was identified since. */
@Injectable()
export class FoundPersonsReader {
  constructor(private readonly reads: Reads) {}

  /** The earliest first, in the own region. @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, query: FoundPersonsQuery): Promise<FoundPersonPage> {
    const entry = {
      ...{ action: 'found-person.listed', objectType: 'household' },
      ids: ({ items }: FoundPersonPage) => items.map(({ householdId }) => householdId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [regionCondition(actor, sql`f.region_code`)];
      if (query.identified === 'no') conditions.push(sql`f.identified_on is null`);
      if (query.identified === 'yes') conditions.push(sql`f.identified_on is not null`);
      const { items, ...more } = await pageByDay<FoundPerson>(connection, query, {
        select: sql`select ${FOUND_PERSON_COLUMNS} from found_person f join household h using (household_id)`,
        ...{ conditions, day: sql`f.found_on`, id: sql`f.household_id` },
        keyOf: (row) => [row.foundOn, row.householdId],
      });
      const shown = await withoutHouseholdsOfRelatives(connection, actor, items, false);
      return { ...shown, items: shown.items.map(viewOf), ...more };
    });
  }
}

function viewOf({
  identifiedOn,
  joinedWith,
  personId,
  proof,
  endedOn,
  endReason,
  ...found
}: FoundPerson): FoundPersonView {
  return {
    ...found,
    kindName: nameOf(foundPersonKindCodes, found.kind),
    ...(identifiedOn === null ? {} : { identifiedOn }),
    ...(joinedWith === null ? {} : { joinedWith }),
    ...(personId === null ? {} : { personId }),
    ...(proof === null ? {} : { proof }),
    ...(endedOn === null ? {} : { endedOn }),
    ...(endReason === null ? {} : { endReason }),
  };
}
