import { addMonths, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { RoutedDepartment } from '../open-needs/routing.rules.js';
import type { FoundPersonKind, NeedAspect, NeedKind } from '@aid-chain/vocabulary';

/** The measure of the law that helps somebody, and the need by which a department is asked for it. */
export const HELP_OF = {
  // 社会救助法 30, 51: the hospital treats first, the emergency fund pays.
  'emergency-medical': { measure: 'emergency-medical-aid', need: 'medical', aspects: ['treatment'] },
  // 社会救助法 31, 52
  stranded: { measure: 'stranded-persons-aid', need: 'other', aspects: [] },
} as const satisfies Record<
  FoundPersonKind,
  { readonly measure: string; readonly need: NeedKind; readonly aspects: readonly NeedAspect[] }
>;

/** Of the departments that a need is routed to those that serve an aspect of it, or all where nobody does. */
export function servedBy(routed: readonly RoutedDepartment[], aspects: readonly NeedAspect[]): string[] {
  const serving = aspects.length === 0 ? [] : routed.filter((each) => each.aspects.length > 0);
  return (serving.length === 0 ? routed : serving).map(({ department }) => department);
}

/** How long ago somebody may have been found: reports of hospitals come late, a year is a typing error. */
const MONTHS_BACK = 12;

/** The first day on which somebody may have been found who is recorded today. */
export function earliestFound(today: IsoDate): IsoDate {
  return addMonths(today, -MONTHS_BACK);
}

/** Whether a record stands that may be changed. Refuses FOUND_PERSON_ENDED. */
export function checkRecordStands(endedOn: IsoDate | null): Result<true> {
  return endedOn === null ? ok(true) : refuse('FOUND_PERSON_ENDED', { on: endedOn });
}

/** What a rule needs to know of the record and of the household that it would be joined with. */
export interface Joining {
  readonly identifiedOn: IsoDate | null;
  /** The record and the household are one, or the household went into another one or has nobody left. */
  readonly isItself: boolean;
  readonly standsNoMore: boolean;
  readonly isMember: boolean;
}

/** Whether a record may be joined with the household of a person (L-50). Refuses FOUND_PERSON_IDENTIFIED, FOUND_PERSON_HOUSEHOLD, NEED_PERSON_UNKNOWN. */
export function checkJoining({ identifiedOn, isItself, standsNoMore, isMember }: Joining): Result<true> {
  if (identifiedOn !== null) return refuse('FOUND_PERSON_IDENTIFIED', { on: identifiedOn });
  if (isItself || standsNoMore) return refuse('FOUND_PERSON_HOUSEHOLD');
  return isMember ? ok(true) : refuse('NEED_PERSON_UNKNOWN');
}
