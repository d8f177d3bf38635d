import { mannerOf, sendingOf, WELL_BEHAVED, type Behaviour } from './behaviour.rules.js';

const request = (id: number) => ({
  ...{ requestId: `r-${String(id)}`, subjectId: 'p-1', sourceCode: 'tax', askedOn: '2026-01-14' },
});
const all = Array.from({ length: 2_000 }, (_, id) => request(id));

const sent = (behaviour: Behaviour) =>
  all.map((each) => sendingOf(each, '2026-01-15', mannerOf(each, behaviour)));

describe('the simulated platform', () => {
  it('answers each request once where it behaves well', () => {
    expect(sent(WELL_BEHAVED).every(({ lines, late }) => lines.length === 1 && late.length === 0)).toBe(true);
  });

  it('answers late, partly, wrongly and twice, each about as often as it should, and always alike', () => {
    const behaviour = { silent: 0.1, late: 0.1, wrong: 0.1, twice: 0.1 };
    const first = sent(behaviour);
    const shareOf = (holds: (one: (typeof first)[number]) => boolean) =>
      first.filter(holds).length / first.length;
    expect(shareOf(({ lines, late }) => lines.length + late.length === 0)).toBeCloseTo(0.1, 1);
    expect(shareOf(({ late }) => late.length === 1)).toBeCloseTo(0.1, 1);
    expect(shareOf(({ lines }) => lines.length === 2)).toBeCloseTo(0.1, 1);
    expect(first).toEqual(sent(behaviour));
  });
});
