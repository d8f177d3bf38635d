import { Injectable } from '@nestjs/common';
import { ReadableRows, Sealer, type Readable } from '@aid-chain/platform';
import { shownPerson } from '../applications/family.opener.js';
import { openPerson } from '../register/opened-person.js';
import type { FoundRow } from './search.sql.js';
import type { FoundPersonView } from './search.view.js';

/** Shows whom a search found, masked. */
@Injectable()
export class FoundPersonViews {
  constructor(
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  /** @returns also the ids of those whose entry cannot be opened */
  show(rows: readonly FoundRow[]): Readable<FoundPersonView> {
    const idOf = ({ person_id: personId }: FoundRow): string => personId;
    return this.readable.read(rows, { table: 'person', idOf, show: (row) => this.view(row) });
  }

  private view(row: FoundRow): FoundPersonView {
    const { household_id: householdId, relation, is_member: isMember, region_code: regionCode } = row;
    const person = shownPerson(openPerson(this.sealer, row), false);
    return { personId: row.person_id, ...person, householdId, relation, isMember, regionCode };
  }
}
