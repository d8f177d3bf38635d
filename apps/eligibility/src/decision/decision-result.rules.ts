import { addDays, addMonths, type Fen, type IsoDate } from '@aid-chain/kernel';
import { trackOf, type CategoryResult } from '@aid-chain/policy';
import type { Category, DecisionKind } from '@aid-chain/vocabulary';
import type { CaseState, Recognised, RefusedPerson } from '../cases/case.state.js';
import {
  examinedNotMet,
  metCategories,
  type TrackDetermination,
} from '../determination/track-determination.rules.js';
import { amountUnder } from '../redetermination/redetermined.rules.js';
import type { Procedure } from '../procedures/procedure-definition.js';

export interface DecisionResult {
  readonly recognised: readonly Recognised[];
  readonly refused: readonly Category[];
  readonly refusedPersons: readonly RefusedPerson[];
}

/** What a decision is computed from. */
export interface DecidedBy {
  readonly determination: TrackDetermination;
  readonly validFrom: IsoDate;
  /** The first day of a class: later where it begins with the end of what the household has. */
  readonly beginsOn: (category: Category) => IsoDate;
  /** What each recipient of a category has beside it in the month of its own first day, where a notice gives anything. */
  readonly priceSubsidy: (category: Category, firstDay: IsoDate) => Fen | undefined;
  /** What the track comes to by the parameters of a first day, on the facts of the decision; undefined where the place has none of then. */
  readonly resultsOn: (firstDay: IsoDate) => readonly CategoryResult[] | undefined;
}

/**
 * What one decision comes to: as computed, recognised is what was met and refused what was asked and not met; where
 * officials decide with reasons, the one category is recognised, or refused whoever started it.
 */
export function resultOf(
  file: CaseState,
  command: { readonly outcome: DecisionKind },
  { determination, validFrom, beginsOn, priceSubsidy, resultsOn }: DecidedBy,
  { track, deciding }: Procedure,
): DecisionResult {
  switch (deciding.is) {
    case 'with-reasons': {
      const { category } = deciding;
      return command.outcome === 'recognise'
        ? { recognised: [{ category, validFrom, monthlyAmountFen: null }], refused: [], refusedPersons: [] }
        : { recognised: [], refused: [category], refusedPersons: [] };
    }
    case 'as-computed': {
      const met = metCategories(determination);
      const recognised = met
        .flatMap((result) => recognisedBy(result, beginsOn(result.category)))
        .map((each) => (each.validFrom > validFrom ? asOfFirstDay(each, resultsOn(each.validFrom)) : each))
        .map((each) => withPriceSubsidy(each, priceSubsidy(each.category, each.validFrom)));
      const failed = refusedCategories(file, determination, met.length > 0);
      const refused = failed.filter((category) => trackOf(category) === track);
      return { recognised, refused, refusedPersons: met.flatMap(refusedSingles) };
    }
  }
}

/** What a met category brings: one recognition of the household, or one of each person who belongs to it. */
export function recognisedBy(result: CategoryResult, validFrom: IsoDate): Recognised[] {
  const { category, monthlyAmountFen, persons, validMonths, isRecipient } = result;
  const until = validMonths === undefined ? {} : { validTo: addDays(addMonths(validFrom, validMonths), -1) };
  if (persons === undefined) {
    const recipient = isRecipient === undefined ? {} : { isRecipient };
    const household = { category, validFrom, ...until, monthlyAmountFen, ...recipient };
    return [household, ...singlesOf(result, validFrom)];
  }
  const met = persons.filter(({ outcome }) => outcome === 'met');
  return met.map(({ personId, monthlyAmountFen: own }) => ({
    ...{ category, personId, validFrom, ...until },
    monthlyAmountFen: own,
  }));
}

/**
 * Who begins later than the month after the decision gets what standards add until then; one that is published later a run adds. A
 * standard that falls is proposed by a run as any other, and lowers nothing here (L-01).
 * @param results by the parameters of its first day
 */
function asOfFirstDay(recognised: Recognised, results: readonly CategoryResult[] = []): Recognised {
  const { category, personId = null, monthlyAmountFen } = recognised;
  if (monthlyAmountFen === null) return recognised;
  const then = amountUnder({ category, personId }, results) ?? monthlyAmountFen;
  return { ...recognised, monthlyAmountFen: Math.max(monthlyAmountFen, then) };
}

/** The price subsidy stands beside the benefit and is no part of it (S1-18, L-45). */
function withPriceSubsidy(recognised: Recognised, priceSubsidyFen: Fen | undefined): Recognised {
  return priceSubsidyFen === undefined ? recognised : { ...recognised, priceSubsidyFen };
}

/** Members of a margin family whom a person took in alone: dibao of that person, beside the family's own class (S1-09). */
function singlesOf({ singles = [] }: CategoryResult, validFrom: IsoDate): Recognised[] {
  const taken = singles.filter(({ outcome }) => outcome === 'met');
  return taken.map(({ personId, monthlyAmountFen }) => ({
    ...{ category: 'dibao', personId, validFrom, monthlyAmountFen },
  }));
}

/** Members of a margin family of whom a person decided that they do not have dibao alone. */
function refusedSingles({ singles = [] }: CategoryResult): RefusedPerson[] {
  return singles.flatMap(({ personId, refusal }) =>
    refusal === undefined ? [] : [{ category: 'dibao', personId, reasonCode: refusal }],
  );
}

/** A category that another, better one replaces is not refused: it only does not apply (D57 8). */
function refusedCategories(file: CaseState, d: TrackDetermination, anyMet: boolean): Category[] {
  const failed = examinedNotMet(d);
  const replaced = new Set(
    d.categories.filter(({ outcome }) => outcome === 'not-applicable').map(({ category }) => category),
  );
  return file.categoriesRequested.filter(
    (category) => failed.has(category) && !(anyMet && replaced.has(category)),
  );
}
