import { RefusalError, type Fault, type IsoDate } from '@aid-chain/kernel';

/** @throws RefusalError VALIDATION_FAILED for a day to come, of which nothing is known yet */
export function checkNotInFuture(on: IsoDate, today: IsoDate): void {
  if (on > today) throw wrongDay({ code: 'DATE_IN_FUTURE', path: '/on', params: { today } });
}

/**
 * Of a day before a household was registered neither state nor members are known.
 * @throws RefusalError VALIDATION_FAILED
 */
export function checkRegistered(on: IsoDate, registeredOn: IsoDate): void {
  if (on < registeredOn)
    throw wrongDay({ code: 'HOUSEHOLD_REGISTERED_LATER', path: '/on', params: { registeredOn } });
}

function wrongDay(fault: Fault): RefusalError {
  return new RefusalError({ code: 'VALIDATION_FAILED', params: { count: 1 }, faults: [fault] });
}
