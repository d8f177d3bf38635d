import { Injectable } from '@nestjs/common';
import { Sealer, type Actor, type Unmasking } from '@aid-chain/platform';
import { COUNTY_VISIT_NOTE, countyVisits, orderedCountyVisits } from '../county-visits/county-visit.store.js';
import { CasesReader } from './cases.reader.js';
import type { CountyVisitsView } from './county-visits.view.js';

const COUNTY = 'civil-affairs-officer';

/** What the county found at home: all of it for the county, for the township what it ordered. */
@Injectable()
export class CountyVisitsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly sealer: Sealer,
  ) {}

  /** What was found is shown for a reason alone. @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), LOOK_UP_CASE_CLOSED */
  list(actor: Actor, caseId: string, unmask: Unmasking | undefined): Promise<CountyVisitsView> {
    return this.cases.impartially(
      actor,
      caseId,
      { action: unmask === undefined ? 'county-visits.shown' : 'county-visits.unmasked', unmask },
      async (connection) => {
        const visits = await (actor.role === COUNTY ? countyVisits : orderedCountyVisits)(connection, caseId);
        const items = visits.map(({ note, ...visit }) => ({
          ...visit,
          ...(unmask === undefined ? {} : { note: this.sealer.open(COUNTY_VISIT_NOTE, caseId, note) }),
        }));
        return { caseId, items };
      },
    );
  }
}
