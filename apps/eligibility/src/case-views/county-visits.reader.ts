import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Sealer, type Actor, type PageQuery, type Unmasking } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { COUNTY_VISIT_NOTE, countyVisitsAfter } from '../county-visits/county-visit.store.js';
import { CasesReader } from './cases.reader.js';
import type { CountyVisitsView } from './county-visits.view.js';

const COUNTY = 'civil-affairs-officer';

/**
 * What the county found at home: all of it for the county, and for the township, which has to survey again where it differs, but for visits
 * made for a complaint alone: who is complained of learns nothing of them (社会救助法 68; S4-10). A relative's family is visited anyway.
 */
@Injectable()
export class CountyVisitsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly sealer: Sealer,
  ) {}

  /** What was found is shown for a reason alone. @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), CURSOR_INVALID, LOOK_UP_CASE_CLOSED */
  list(
    actor: Actor,
    caseId: string,
    { unmask, query }: { readonly unmask: Unmasking | undefined; readonly query: PageQuery },
  ): Promise<CountyVisitsView> {
    return this.cases.impartially(
      actor,
      caseId,
      { action: unmask === undefined ? 'county-visits.shown' : 'county-visits.unmasked', unmask },
      async (connection, { householdId }) => {
        const { cursor, limit } = query;
        const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
        const isWhole = actor.role === COUNTY || (await declaredStaffCodes(connection, householdId)).size > 0;
        const part = { after, limit: limit + 1, withoutComplaints: !isWhole };
        const visits = await countyVisitsAfter(connection, caseId, part);
        const { items: shown, ...more } = page(visits, limit, ({ version }) => [version]);
        const items = shown.map(({ note, version: _, ...visit }) => ({
          ...visit,
          ...(unmask === undefined ? {} : { note: this.sealer.open(COUNTY_VISIT_NOTE, caseId, note) }),
        }));
        return { caseId, items, ...more };
      },
    );
  }
}
