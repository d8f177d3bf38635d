import { maxDate, type IsoDate } from '@aid-chain/kernel';
import { benefitStart } from '@aid-chain/policy';
import { printedDay, printedMonth, type HearingRecordModel } from '@aid-chain/printing';
import {
  civilCapacityCodes,
  hearingMeansCodes,
  hearingOpinionCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { HEARING_FIELD } from '../adjustments/adjustment-fields.js';
import { openedLines } from '../grounds/adjustment-lines.js';
import type { Adjustment, HearingText } from '../adjustments/adjustment.state.js';
import { hearingsOf, triesOf, type KeptHearing } from '../adjustments/hearing.store.js';
import { noticeReasons } from '../adjustments/notice.rules.js';
import type { CasePaper, PaperGiven, PaperSources, Thing } from './case-paper.js';
import { printedChange } from './printed-change.rules.js';
import { printedStaff } from './printed-staff.js';

/** The record of a hearing: filled as far as it was recorded, and with empty fields for the pen before it (社会救助法 48; L-03). */
export const hearingRecord: CasePaper = {
  form: 'hearing-record',
  event: 'hearing',
  step: { zh: '提出应当听取意见的待遇调整', en: 'propose a reduction or an end that is heard first' },
  seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
  things: ({ facts }) =>
    facts.adjustments
      .filter(({ hearingOwed, state }) => hearingOwed && state !== 'withdrawn')
      .map(({ adjustmentId }) => adjustmentId),
  fill: async (given, sources, thing) => {
    const { file, track, today, applicant, place, who, inFull } = given;
    const adjustment = adjustmentOf(given, thing);
    const { connection, offices } = sources;
    const hearing = await standing(adjustment, sources);
    const tries = await triesOf(connection, adjustment);
    const staff = await printedStaff(sources, [
      ...(hearing?.heardBy ?? []),
      ...tries.map(({ triedBy }) => triedBy),
    ]);
    const decides = { regionCode: file.regionCode, track, on: today };
    const office = await offices.officeOn(connection, decides);
    const text = textOf(hearing, sources);
    const person = (id: string | null | undefined, language: keyof Bilingual): string =>
      id === null || id === undefined ? '' : who(id)[language];
    return (language): HearingRecordModel => ({
      ...{ applicant, place, office: office(language) },
      proposed: {
        ...printedChange(adjustment, who, language),
        from: printedMonth(monthOf(adjustment, given))[language],
        grounds: reasonsOf(adjustment, sources).map((reason) => reason[language]),
      },
      on: hearing === undefined ? '' : printedDay(hearing.on)[language],
      means: named(hearing?.means, hearingMeansCodes, language),
      heardBy: (hearing?.heardBy ?? []).map((id) => staff(id)[language]),
      person: person(hearing?.personId, language),
      capacity: named(hearing?.capacity, civilCapacityCodes, language),
      guardian: (inFull ? text?.guardianName : undefined) ?? person(hearing?.guardianId, language),
      opinion: named(hearing?.opinion, hearingOpinionCodes, language),
      points: inFull ? (text?.points ?? []) : [],
      tries: tries.map(({ on, means, triedBy }) => ({
        on: printedDay(on)[language],
        means: nameOf(hearingMeansCodes, means)[language],
        by: staff(triedBy)[language],
      })),
    });
  },
};

/** The month from which it would be paid: of a proposal on which nobody was heard the first one that is left (社会救助法 48). */
function monthOf({ state, effectiveOn, firstMonth }: Adjustment, { pack, today }: PaperGiven): IsoDate {
  return state === 'proposed' ? maxDate(firstMonth, benefitStart(pack, today)) : (effectiveOn ?? firstMonth);
}

/** @throws Error for one that `things` does not name */
function adjustmentOf({ facts }: PaperGiven, thing: Thing): Adjustment {
  const found = facts.adjustments.find(({ adjustmentId }) => adjustmentId === thing);
  if (found === undefined) throw new Error('no such adjustment');
  return found;
}

/** The hearing that counts for the present revision. */
async function standing(
  { adjustmentId, hearingId }: Adjustment,
  { connection }: PaperSources,
): Promise<KeptHearing | undefined> {
  if (hearingId === null) return undefined;
  return (await hearingsOf(connection, [adjustmentId])).find((each) => each.hearingId === hearingId);
}

function textOf(hearing: KeptHearing | undefined, { sealer }: PaperSources): HearingText | undefined {
  if (hearing === undefined) return undefined;
  return sealer.openJson<HearingText>(HEARING_FIELD, hearing.hearingId, hearing.text);
}

function reasonsOf({ adjustmentId, lines }: Adjustment, { sealer }: PaperSources): readonly Bilingual[] {
  return noticeReasons(openedLines(sealer, adjustmentId, lines).lines);
}

/** What a code is called; empty where nothing was recorded. */
function named(
  code: string | null | undefined,
  list: Parameters<typeof nameOf>[0],
  language: keyof Bilingual,
): string {
  return code === null || code === undefined ? '' : nameOf(list, code)[language];
}
