import { Injectable } from '@nestjs/common';
import { Sealer, type Actor } from '@aid-chain/platform';
import { COUNTY_VISIT_NOTE, countyVisits } from '../county-visits/county-visit.store.js';
import { CasesReader } from './cases.reader.js';
import type { CountyVisitsView } from './county-visits.view.js';

/** What the county found at home. */
@Injectable()
export class CountyVisitsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly sealer: Sealer,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15) */
  list(actor: Actor, caseId: string): Promise<CountyVisitsView> {
    return this.cases.impartially(actor, caseId, { action: 'county-visits.shown' }, async (connection) => {
      const visits = await countyVisits(connection, caseId);
      const items = visits.map(({ note, ...visit }) => ({
        ...visit,
        note: this.sealer.open(COUNTY_VISIT_NOTE, caseId, note),
      }));
      return { caseId, items };
    });
  }
}
