import fc from 'fast-check';
import { dateOf, instantAt, isInstant, toInstant } from './instants.js';

describe('moments in Asia/Shanghai', () => {
  it('belong to the Chinese day, not to that of Greenwich', () => {
    expect(dateOf('2026-01-11T16:00:00Z')).toBe('2026-01-12');
    expect(dateOf('2026-01-11T15:59:59Z')).toBe('2026-01-11');
    expect(dateOf(new Date('2026-12-31T16:30:00Z'))).toBe('2027-01-01');
  });

  it('are written with the offset of China, milliseconds only when there are any', () => {
    expect(toInstant(new Date('2026-01-12T01:00:00Z'))).toBe('2026-01-12T09:00:00+08:00');
    expect(toInstant(new Date('2026-01-12T01:00:00.120Z'))).toBe('2026-01-12T09:00:00.120+08:00');
    expect(instantAt('2026-01-12', '09:00')).toBe('2026-01-12T09:00:00+08:00');
    expect(instantAt('2026-01-12')).toBe('2026-01-12T00:00:00+08:00');
  });

  it.each(['2026-01-12T09:00+08:00', '2026-01-12T09:00:00+08:00', '2026-01-12T01:00:00.5Z'])(
    '"%s" is one',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  it.each([
    '2026-01-12',
    '2026-02-30T09:00:00+08:00',
    '2026-01-12T24:00:00Z',
    '2026-01-12T09:00:00',
    'now',
    '',
  ])('"%s" is none', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('sort as texts in the order of time and lose nothing', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(new Date(toInstant(a)).getTime()).toBe(a.getTime());
        expect(toInstant(a) < toInstant(b)).toBe(a.getTime() < b.getTime());
      }),
    );
  });
});
