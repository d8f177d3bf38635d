import { printedDay, type VisitRecordModel } from '@aid-chain/printing';
import { countyVisitOutcomeCodes, nameOf } from '@aid-chain/vocabulary';
import { COUNTY_VISIT_NOTE } from '../county-visits/county-visit.store.js';
import { isOpen } from '../cases/case-track.rules.js';
import { onceIf, type CasePaper } from './case-paper.js';
import { printedStaff } from './printed-staff.js';

/** The last visit of the county, or an empty form to take along before it (民发〔2021〕57号 20; S4-11). */
export const visitRecord: CasePaper = {
  form: 'visit-record',
  event: 'opinion',
  step: { zh: '提出初审意见，由县级走访', en: 'give an opinion, so that the county visits' },
  seen: ['name', 'place', 'circumstances'],
  things: ({ state, facts: { visits } }) =>
    onceIf(visits.length > 0 || (isOpen(state) && state.is !== 'gathering')),
  fill: async ({ file, track, applicant, place, inFull, facts: { visits } }, sources) => {
    const visit = visits.at(-1);
    const staff = await printedStaff(sources, visit?.visitors ?? []);
    const office = await sources.offices.office(sources.connection, file.regionCode, track);
    const found =
      visit === undefined || !inFull ? '' : sources.sealer.open(COUNTY_VISIT_NOTE, file.caseId, visit.note);
    return (language): VisitRecordModel => ({
      ...{ applicant, place, found, office: office(language) },
      on: visit === undefined ? '' : printedDay(visit.on)[language],
      visitors: (visit?.visitors ?? []).map((id) => staff(id)[language]),
      outcome: visit === undefined ? '' : nameOf(countyVisitOutcomeCodes, visit.outcome)[language],
    });
  },
};
