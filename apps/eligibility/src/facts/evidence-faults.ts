import { evidenceFaults, type EvidenceRange } from '@aid-chain/facts';
import {
  addDays,
  addMonths,
  maxDate,
  refuse,
  ok,
  type Fault,
  type IsoDate,
  type Result,
} from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';
import { placeParameterOrNull } from '../determination/place-parameters.js';

/** The days of a case that bound what may be put forward in it. */
interface CaseDays {
  readonly openedOn: IsoDate;
  /** The day of the survey or report. */
  readonly on: IsoDate;
  /** Undefined where the parameters of the place are not complete: then nothing is bounded. */
  readonly pack: RulePack | undefined;
}

/** Facts in a body, by their place in it. */
type FactsAt = readonly (readonly [path: string, facts: object])[];

/**
 * Whether the days and sums of facts are possible, by the same rules as in a filing.
 * Refuses VALIDATION_FAILED with each PERIOD_OUT_OF_RANGE and SUM_TOO_LARGE.
 */
export function evidencePossible(facts: FactsAt, days: CaseDays): Result<true> {
  const range = rangeOf(days);
  return none(facts.flatMap(([path, said]) => evidenceFaults({ ...said }, path, range)));
}

/** Whether authorisations are still valid on the day of the survey. Refuses VALIDATION_FAILED with each AUTHORISATION_EXPIRED. */
export function authorisationsValid(
  authorisations: readonly { readonly signedOn: IsoDate }[],
  { on, pack }: CaseDays,
): Result<true> {
  const months = pack === undefined ? null : placeParameterOrNull(pack, 'authorisation.valid.months');
  if (months === null) return ok(true);
  const earliest = addMonths(on, -months);
  return none(
    authorisations.flatMap(({ signedOn }, index): Fault[] =>
      signedOn < earliest
        ? [
            {
              code: 'AUTHORISATION_EXPIRED',
              path: `/authorisations/${String(index)}/signedOn`,
              params: { earliest },
            },
          ]
        : [],
    ),
  );
}

function none(faults: Fault[]): Result<true> {
  return faults.length === 0 ? ok(true) : refuse('VALIDATION_FAILED', { count: faults.length }, faults);
}

function rangeOf({ openedOn, on, pack }: CaseDays): EvidenceRange | undefined {
  if (pack === undefined) return undefined;
  const months = placeParameterOrNull(pack, 'evidence.months-back');
  const income = placeParameterOrNull(pack, 'evidence.income.days-ahead');
  const expenditure = placeParameterOrNull(pack, 'evidence.expenditure.days-ahead');
  if (months === null || income === null || expenditure === null) return undefined;
  const last = maxDate(openedOn, on);
  return {
    from: addMonths(openedOn, -months),
    incomeTo: addDays(last, income),
    expenditureTo: addDays(last, expenditure),
  };
}
