export { amountAt, amountPeriods, withAmountFrom, type AmountPeriod } from './dated-amounts.js';
export { formatYuan, mulDiv, type BasisPoints, type Fen } from './money.js';
export {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  isRealDate,
  maxDate,
  minDate,
  type IsoDate,
} from './dates.js';
export { dateOf, instantAt, isInstant, toInstant, type Instant } from './instants.js';
export { isQuarter, nextQuarter, quarterEnd, quarterOf, quarterStart, type Quarter } from './quarters.js';
export {
  lastWorkingDay,
  workCalendar,
  type CalendarDay,
  type WorkCalendar,
  type WorkDate,
} from './work-calendar.js';
export { isId, newId } from './ids.js';
export { randomSlice } from './random-pool.js';
export { until, type Waiting } from './until.js';
export {
  inSubtree,
  isRegionCode,
  keptUnder,
  presentRegion,
  regionPrefix,
  regionsAbove,
  townshipOf,
  type RegionInTime,
  WHOLE_COUNTRY,
} from './regions.js';
export { inScope, movedRegions, regionScope, type MovedRegion, type RegionScope } from './region-scope.js';
export {
  checkIdNumber,
  EARLIEST_BIRTH,
  idCheckCharacter,
  normaliseIdNumber,
  type IdNumberCheck,
  type IdNumberFault,
} from './id-number.js';
export { foldName, foldReference, hasUnseenSigns, isSameName, nameFault } from './names.js';
export { normalisePhone } from './phone-number.js';
export { foldStaffCode, isStaffCode, shareStaffCode } from './staff-codes.js';
export {
  ok,
  refuse,
  RefusalError,
  type Failure,
  type Fault,
  type Refusal,
  type RefusalParams,
  type Result,
} from './result.js';
export { describeRefusal, inBothLanguages, refusalText } from './describe-refusal.js';
export { isRefusalCode, REFUSALS, type RefusalCode } from './refusals/refusals.js';
export type { RefusalText } from './refusals/refusal-text.js';
export { canonicalJson, hashOf } from './canonical-json.js';
export { groupBy } from './group-by.js';
export {
  ELEVEN_DIGITS,
  holdsElevenDigits,
  holdsPersonalNumber,
  isMessageId,
  MESSAGE_ID_PATTERN,
} from './personal-number.js';
export { scrubErrorMessage, scrubText } from './scrub.js';
export { ruleFaults, type FieldRule, type LooseFields } from './field-rules.js';
