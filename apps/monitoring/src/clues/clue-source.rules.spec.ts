import { clueSource } from './clue-source.rules.js';

describe('where a clue comes from', () => {
  it.each([
    ['portal', 'self', 'self-report'],
    ['hotline', 'self', 'self-report'],
    ['mailbox', 'neighbour', 'self-report'],
    ['grid', 'neighbour', 'grid'],
    ['village', 'self', 'grid'],
    ['window', 'grid-worker', 'grid'],
    ['hotline', 'village-official', 'grid'],
    ['department', 'self', 'department-push'],
    ['portal', 'department', 'department-push'],
    ['village', 'screening', 'screening'],
  ] as const)('[S0-19] through %s from %s: %s', (channel, reporter, source) => {
    expect(clueSource(channel, reporter)).toBe(source);
  });
});
