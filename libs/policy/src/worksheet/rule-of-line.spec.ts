import { hasSingleGround } from '../categories/margin/single-ground.js';
import { monitoredLineOutcome } from '../categories/monitored/income-line.js';
import {
  hasNegativeList,
  negativeListFound,
  negativeListOpen,
  negativeListStands,
  overrideIncome,
} from '../categories/monitored/negative-list-meeting.js';
import { outsideMonitoredScope } from '../categories/monitored/residence.js';
import { line } from './line.js';
import type { WorksheetLine } from './worksheet-line.js';

/** A line as a later version of its formula gives it. */
const later = (rule: string, outcome: WorksheetLine['outcome'] = 'not-met') =>
  line(
    { ruleId: `${rule}@2`, group: 'line', category: 'monitored' },
    { outcome, parameters: [], text: { zh: '—', en: '—' } },
  );

describe('What services ask of a worksheet', () => {
  it('is found under a later version of a formula too, so that a new version never passes for none', () => {
    expect(hasNegativeList([later('monitored.negative-3')])).toBe(true);
    expect(overrideIncome([later('monitored.negative-override', 'met')])?.outcome).toBe('met');
    expect(monitoredLineOutcome([later('monitored.line', 'met')])).toBe('met');
    expect(outsideMonitoredScope([later('monitored.residence')])).toBe(true);
    const meeting = [later('monitored.negative-list')];
    expect([negativeListStands(meeting), negativeListFound(meeting)]).toEqual([true, true]);
    expect(negativeListOpen([later('monitored.negative-list', 'unknown')])).toBe(true);
    const facts = [
      {
        fact: 'illness',
        personId: 'p',
        value: true,
        source: 'survey',
        asOf: '2026-01-01',
        confidence: 'surveyed',
      },
    ] as const;
    expect(hasSingleGround([{ ...later('margin.single', 'met'), facts }], 'p', 'seriously-ill')).toBe(true);
  });

  it('is not taken for another rule that begins alike', () => {
    expect(overrideIncome([later('monitored.negative-list')])).toBeUndefined();
    expect(hasNegativeList([later('monitored.negative-list'), later('monitored.negative-override')])).toBe(
      false,
    );
    expect(monitoredLineOutcome([later('monitored.line.other')])).toBeUndefined();
  });
});
