import type { IsoDate } from '@aid-chain/kernel';
import type { CategoryResult } from '@aid-chain/policy';
import { printedDay, type PublicitySheetModel } from '@aid-chain/printing';
import type { Recognised } from '../cases/case.state.js';
import type { Publicity } from '../cases/open-track.state.js';
import { recognisedBy } from '../decision/decision-result.rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { publicityTerms } from '../publicity/publicity-terms.js';
import { publicityPeriod } from '../publicity/publicity.rules.js';
import { onceIf, type CasePaper, type PaperGiven, type PaperSources } from './case-paper.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';

/** What is proposed, for the board of the village before the decision (D57 19). */
export const publicitySheet: CasePaper = {
  form: 'publicity-sheet',
  event: 'opinion',
  step: { zh: '提出拟认定的初审意见', en: 'give a positive opinion' },
  seen: ['name', 'place', 'decision'],
  things: ({ track, state }) =>
    onceIf(
      state.is === 'in-publicity' ||
        (state.is === 'awaiting-publicity' && PROCEDURES[track].steps.publicity !== undefined),
    ),
  isOver: ({ state }) => state.is === 'publicised',
  fill: async (given, sources) => {
    const { file, track, today, place, board } = given;
    const { connection, determinations, offices } = sources;
    const period = periodOf(given, sources);
    const frozen = await determinations.frozenFor(connection, file, track);
    const decides = { regionCode: file.regionCode, track, on: today };
    const office = await offices.officeOn(connection, decides);
    const supervision = offices.supervision(decides);
    return (language): PublicitySheetModel => ({
      place,
      proposed: proposedBy(frozen?.categories ?? [], today).map((each) => ({
        ...(each.personId === undefined ? board.household : board.person(each.personId)),
        what: printedCategory(each.category, language),
        amount: printedAmount(each, language),
      })),
      ...{ from: printedDay(period.startedOn)[language], until: printedDay(period.lastDay)[language] },
      office: office(language),
      supervision: supervision(language),
    });
  },
};

/** As it runs, or as it will where the sheet is printed to be put up today. */
function periodOf({ track, state, today, pack }: PaperGiven, { directory }: PaperSources): Publicity {
  if (state.is === 'in-publicity') return state.publicity;
  const { publicity: step } = PROCEDURES[track].steps;
  if (step === undefined) return { startedOn: today, lastDay: today, provisional: false };
  return publicityPeriod(today, publicityTerms(pack, step), directory.calendar());
}

/** What the opinion proposes, of the household and of each person. */
function proposedBy(categories: readonly CategoryResult[], on: IsoDate): Recognised[] {
  return categories.flatMap((result): Recognised[] => {
    if (result.outcome === 'met') return recognisedBy(result, on);
    return result.outcome === 'proposed'
      ? [{ category: result.category, validFrom: on, monthlyAmountFen: null }]
      : [];
  });
}
