import { raisedFrom } from './adoption.rules.js';

it('[S1-18] [L-01] a raise holds from the first whole month of its standard, and of what begins later from its first day', () => {
  const from = (validFrom: string, onDay: string) => raisedFrom({ validFrom }, onDay);
  expect(from('2026-06-01', '2026-04-01')).toBe('2026-06-01');
  expect(from('2026-02-01', '2026-04-01')).toBe('2026-04-01');
  expect(from('2026-02-01', '2026-04-10')).toBe('2026-05-01');
});
