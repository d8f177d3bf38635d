import { isRealDate, type IsoDate, type WorkCalendar } from '@aid-chain/kernel';
import type { ParsedScenario } from './parse-scenario.js';
import type { ScenarioFault } from './scenario-fault.js';

/** What the days of a scenario are measured by. */
export interface Days {
  readonly firstDay: IsoDate;
  readonly calendar: WorkCalendar;
}

/** Days that are no dates, lie before the demo or before the step before, or are days off where an office works. */
export function dayFaults(
  { scenario, faultAt }: ParsedScenario,
  { firstDay, calendar }: Days,
): ScenarioFault[] {
  let before = firstDay;
  return scenario.steps.flatMap(({ on, office = false }, index) => {
    const at = (zh: string, en: string): ScenarioFault[] => [faultAt(['steps', index, 'on'], zh, en)];
    if (!isRealDate(on)) return at(`「${on}」不是日期`, `"${on}" is not a date`);
    if (on < before)
      return index === 0
        ? at(`${on} 早于演示首日 ${before}`, `${on} is before the first day of the demo, ${before}`)
        : at(`${on} 早于上一步的 ${before}`, `${on} is before the step before, of ${before}`);
    before = on;
    if (office && !calendar.isWorkingDay(on))
      return at(`${on} 是休息日，机关不办公`, `${on} is a day off, on which no office works`);
    return [];
  });
}
