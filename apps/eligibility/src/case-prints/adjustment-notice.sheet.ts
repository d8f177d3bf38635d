import { printedDay, type AdjustmentNoticeModel } from '@aid-chain/printing';
import { citation } from '@aid-chain/vocabulary';
import { NOTICE_FIELD } from '../adjustments/adjustment-fields.js';
import { openedLines } from '../grounds/adjustment-lines.js';
import type { Adjustment, Compared } from '../adjustments/adjustment.state.js';
import { noticeReasons, type Notice } from '../adjustments/notice.rules.js';
import type { CasePaper, PaperGiven, PaperSources, Thing } from './case-paper.js';
import { printedChange } from './printed-change.rules.js';
import { sinceOf } from './paper-facts.js';
import { sinceAdjustment } from './since-decision.rules.js';

/** A reduction, an end or an increase as it was decided, in writing, with its code (社会救助法 47, 48; L-05, A-27). */
export const adjustmentNotice: CasePaper = {
  form: 'adjustment-notice',
  event: 'adjustment',
  step: { zh: '对待遇调整作出决定', en: 'decide on the adjustment' },
  seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
  things: ({ facts }) => facts.adjustments.filter(isDecided).map(({ adjustmentId }) => adjustmentId),
  fill: async (given, sources, thing) => {
    const { file, track, today, applicant, place, who, inFull, facts } = given;
    const { regionCode } = file;
    const adjustment = decidedOne(given, thing);
    const { decidedOn, effectiveOn } = adjustment;
    const authority = adjustment.authority ?? undefined;
    const { connection, offices, rules } = sources;
    const office = await offices.office(connection, regionCode, track, authority);
    const supervision = offices.supervision({ regionCode, track, on: today });
    const rights = await offices.rights(connection, { regionCode, track, on: decidedOn, authority });
    const kept = keptNotice(adjustment, sources);
    const law =
      kept === undefined ? rules.citationOf(regionCode, 'hearing.owed', decidedOn) : citation(kept.law);
    const reasons = kept?.reasons ?? noticeReasons(linesOf(adjustment, sources));
    return (language): AdjustmentNoticeModel => ({
      ...{ applicant, place, decided: printedDay(decidedOn)[language], law: law[language] },
      change: { ...printedChange(adjustment, who, language), from: printedDay(effectiveOn)[language] },
      grounds: reasons.map((reason) => ({ who: '', text: reason[language] })),
      heard: kept?.heard?.[language] ?? '',
      points: inFull ? (kept?.hearing?.points ?? []) : [],
      since: sinceAdjustment(adjustment, effectiveOn, { ...sinceOf(facts), who, language }),
      ...{ office: office(language), supervision: supervision(language), rights: rights(language) },
    });
  },
};

type DecidedAdjustment = Adjustment & { readonly decidedOn: string; readonly effectiveOn: string };

function isDecided(adjustment: Adjustment): adjustment is DecidedAdjustment {
  return adjustment.decidedOn !== null && adjustment.effectiveOn !== null;
}

/** @throws Error for one that `things` does not name */
function decidedOne({ facts }: PaperGiven, thing: Thing): DecidedAdjustment {
  const found = facts.adjustments.filter(isDecided).find(({ adjustmentId }) => adjustmentId === thing);
  if (found === undefined) throw new Error('no decided adjustment');
  return found;
}

/** The notice as it was kept on the day of the decision; an increase owes none. */
function keptNotice({ adjustmentId, notice }: Adjustment, { sealer }: PaperSources): Notice | undefined {
  return notice === null ? undefined : sealer.openJson<Notice>(NOTICE_FIELD, adjustmentId, notice);
}

function linesOf({ adjustmentId, lines }: Adjustment, { sealer }: PaperSources): Compared['lines'] {
  return openedLines(sealer, adjustmentId, lines).lines;
}
