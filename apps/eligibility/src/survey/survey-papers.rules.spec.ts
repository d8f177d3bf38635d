import { papersAfter } from './survey-papers.rules.js';

const ofReceipt = { paper: 'medical-receipt' } as const;
const receipt = { ...ofReceipt, reasonCode: 'no-source' } as const;
const facts = { circumstances: [{ personId: 'father', employment: { status: 'employed' } }] } as const;
const waiting = { askedOn: '2026-03-01', deliveredOn: '2026-03-02', until: '2026-03-09' };
const complete = { ...waiting, completeOn: '2026-03-05' };

describe('the days of the papers after a further survey', () => {
  type Given = Parameters<typeof papersAfter>;
  const came = { ...ofReceipt, state: 'came', cameOn: '2026-03-05' } as const;
  const after = (
    given: Partial<Given[1]>,
    before: Given[2]['before'][number] = came,
    papers: Given[0]['papers'] = complete,
  ) => {
    const command = { on: '2026-05-10', facts: {}, papers: [receipt], ...given };
    return papersAfter({ papers }, command, { before: [before] }).papers;
  };

  it('[L-12] a paper that came and is asked for anew by new facts is waited for again: its notice is owed and its days begin', () => {
    expect(after({ facts })).toEqual({ askedOn: '2026-05-10' });
  });

  it('[L-12] one that merely repeats begins nothing, whether the paper came or is still open', () => {
    expect(after({})).toEqual(complete);
    expect(after({ facts: { incomes: [] } })).toEqual(complete);
    expect(after({ facts }, { ...ofReceipt, state: 'asked' }, waiting)).toEqual(waiting);
    expect(after({ facts, papers: [] })).toEqual(complete);
  });
});
