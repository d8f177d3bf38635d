import { rangeAround, type EvidenceRange } from '@aid-chain/facts';
import { addMonths, maxDate, type IsoDate } from '@aid-chain/kernel';
import type { RulePack } from '@aid-chain/policy';
import { placeParameterOrNull } from '../place/place-rules.js';

/** The days of a case that bound what may be put forward in it. */
interface CaseDays {
  readonly openedOn: IsoDate;
  /** The day of the survey or report. */
  readonly on: IsoDate;
  /** Undefined where the parameters of the place are not complete: then nothing is bounded. */
  readonly pack: RulePack | undefined;
}

/** In which days the facts of a survey or report must lie, by the same rule as those of a filing. */
export function evidenceRange({ openedOn, on, pack }: CaseDays): EvidenceRange | undefined {
  if (pack === undefined) return undefined;
  return rangeAround(
    { from: openedOn, to: maxDate(openedOn, on) },
    {
      monthsBack: placeParameterOrNull(pack, 'evidence.months-back'),
      incomeDaysAhead: placeParameterOrNull(pack, 'evidence.income.days-ahead'),
      expenditureDaysAhead: placeParameterOrNull(pack, 'evidence.expenditure.days-ahead'),
    },
  );
}

/** The earliest day of an authorisation that is still valid on a day; undefined where the place sets none. */
export function authorisedFrom({ on, pack }: Omit<CaseDays, 'openedOn'>): IsoDate | undefined {
  const months = pack === undefined ? null : placeParameterOrNull(pack, 'authorisation.valid.months');
  return months === null ? undefined : addMonths(on, -months);
}
