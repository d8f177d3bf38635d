import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Sealer, type Actor, type PageQuery, type Unmasking } from '@aid-chain/platform';
import { COUNTY_VISIT_NOTE, countyVisitsAfter } from '../county-visits/county-visit.store.js';
import { CasesReader } from './cases.reader.js';
import type { CountyVisitsView } from './county-visits.view.js';

const COUNTY = 'civil-affairs-officer';

/** What the county found at home: all of it for the county, for the township but for visits made for a complaint alone. */
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
      async (connection) => {
        const { cursor, limit } = query;
        const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
        const part = { after, limit: limit + 1, forTownship: actor.role !== COUNTY };
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
