import { idsInTitle, proofs, stateOf, unknownIds, type RequirementRow } from './proof.rules.js';

const row = (id: string): RequirementRow => ({ id, title: id, services: ['ELI'] });
const test = (file: string, title: string, passed = true) => ({ file, title, passed });

describe('counting what the tests prove', () => {
  it('finds every ID of a title', () => {
    expect(idsInTitle('[S0-15, S0-18] both tracks open [N5] in time')).toEqual(['S0-15', 'S0-18', 'N5']);
    expect(idsInTitle('[L-01, N6] heard first [A-16] then resumed')).toEqual(['L-01', 'N6', 'A-16']);
    expect(idsInTitle('takes [an array] and S0-15 without brackets')).toEqual([]);
  });

  it('shows a row that only rules prove as rule only', () => {
    const [proof] = proofs([row('S0-15')], [test('a.spec.ts', '[S0-15] x')]);
    expect(proof && stateOf(proof)).toBe('rule only');
  });

  it('shows the strongest level that passed', () => {
    const [proof] = proofs(
      [row('S0-15')],
      [test('a.int.spec.ts', '[S0-15] x'), test('b.e2e.spec.ts', '[S0-15] y')],
    );
    expect(proof && stateOf(proof)).toBe('proven (through the services)');
  });

  it('counts no test that failed and calls its row failing', () => {
    const [proof] = proofs([row('S0-15')], [test('a.e2e.spec.ts', '[S0-15] x', false)]);
    expect(proof?.levels.loop).toBe(0);
    expect(proof && stateOf(proof)).toBe('failing');
  });

  it('shows a row of which a part is missing as partly proven, however strong the proof of the rest', () => {
    const half = { ...row('S0-13'), missing: 'named handlers' };
    const [proof] = proofs([half], [test('b.e2e.spec.ts', '[S0-13] y')]);
    expect(proof && stateOf(proof)).toBe('partly proven (through the services)');
  });

  it('names an ID that no row has', () => {
    expect(unknownIds([row('S0-15')], [test('a.spec.ts', '[S0-99] x')])).toEqual(['S0-99']);
  });
});
