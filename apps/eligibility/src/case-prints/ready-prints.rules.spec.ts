import type { CasePaper, PaperGiven } from './case-paper.js';
import { readyPrints } from './ready-prints.rules.js';

const GIVEN = {} as PaperGiven;
const NOTHING = { zh: '', en: '' };
const paper = (
  form: CasePaper['form'],
  event: CasePaper['event'],
  ...things: (string | undefined)[]
): CasePaper => ({
  ...{ form, event, step: NOTHING, seen: [], things: () => things },
  fill: () => Promise.resolve(() => ({})),
});
const PAPERS = [
  paper('decision-notice', 'decision', undefined),
  paper('posting-sheet', 'decision'),
  paper('adjustment-notice', 'adjustment', 'a', 'b'),
];

describe('[A-01] what is to be printed of a case now', () => {
  it('is each form whose step has happened, once for every thing of which there are several', () => {
    expect(readyPrints(PAPERS, () => undefined, GIVEN)).toEqual([
      { event: 'decision', form: 'decision-notice', thing: undefined },
      { event: 'adjustment', form: 'adjustment-notice', thing: 'a' },
      { event: 'adjustment', form: 'adjustment-notice', thing: 'b' },
    ]);
  });

  it('is what the place ticked for an event, also a form that belongs to another, and none where it ticked none of them', () => {
    const ticked = (event: string) => {
      if (event === 'hearing') return ['decision-notice'] as const;
      return event === 'adjustment' ? [] : undefined;
    };
    expect(readyPrints(PAPERS, ticked, GIVEN).map(({ event, form }) => [event, form])).toEqual([
      ['decision', 'decision-notice'],
      ['hearing', 'decision-notice'],
    ]);
  });
});
