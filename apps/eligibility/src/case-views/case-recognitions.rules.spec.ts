import type { Recognition } from '../recognitions/recognition.state.js';
import { recognisedThere, recognitionsOfCase } from './case-recognitions.rules.js';

const dibao = (state: Recognition['state'], more: Partial<Recognition> = {}): Recognition => ({
  ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-01-20', determinationHash: 'x' },
  ...{ validFrom: '2026-02-01', monthlyAmountFen: 32_000, state },
  ...more,
});
const shown = (...recognitions: Recognition[]) =>
  recognitionsOfCase(recognitions, 'c1', 'civil-affairs', '2026-10-15');

describe('what a case recognised', () => {
  it('[S2-19] [A-10] is shown as it stands now, not as it was decided: taken over by the case of the household that was joined', () => {
    expect(shown(dibao({ is: 'replaced', byCaseId: 'c2', on: '2026-09-01' }))).toMatchObject([
      {
        ...{ category: 'dibao', monthlyAmountFen: 32_000, state: 'replaced' },
        ...{ until: '2026-09-01', replacedByCaseId: 'c2' },
        textZh: '最低生活保障自 2026-09-01 起由案件 c2 的认定接续。',
      },
    ]);
  });

  it('[A-10] says since when and why it ended, and that it runs where it does', () => {
    const ended = { is: 'ended', on: '2026-08-01', reasonCode: 'household-ended' } as const;
    expect(shown(dibao(ended))).toMatchObject([{ state: 'ended', until: '2026-08-01' }]);
    expect(shown(dibao(ended))[0]?.textZh).toMatch(/^最低生活保障自 2026-08-01 起终止：.+。$/u);
    expect(shown(dibao({ is: 'running' }))).toMatchObject([
      { state: 'running', textZh: '最低生活保障自 2026-02-01 起有效。' },
    ]);
  });

  it('[N9] says until when it is good where the decision limited it, so that nobody finds out when it is over', () => {
    const limited = dibao({ is: 'running' }, { category: 'rigid-expenditure', validTo: '2027-01-31' });
    expect(shown(limited)[0]?.textZh).toMatch(/自 2026-02-01 起有效，至 2027-01-31 止/u);
    expect(shown(limited)[0]?.textEn).toMatch(/from 2026-02-01 to 2027-01-31/u);
  });

  it('[A-10] [L-42] is shown with what is paid now: the amount of the form of support that was chosen last', () => {
    const changes = [
      { from: '2026-02-01', monthlyAmountFen: 137_400 },
      { from: '2026-09-01', monthlyAmountFen: 175_000 },
    ];
    const chosen = dibao({ is: 'running' }, { category: 'tekun', monthlyAmountFen: null, changes });
    expect(shown(chosen)).toMatchObject([{ monthlyAmountFen: 175_000 }]);
  });

  it('[L-18] [L-22] keeps its first day and shows when it waited for dibao; what ended then ran no more', () => {
    const waited = [{ from: '2026-04-12', to: '2026-06-01' }];
    const again = dibao({ is: 'running' }, { category: 'margin', waited });
    expect(shown(again)).toMatchObject([{ validFrom: '2026-02-01', waited }]);
    expect(shown(again)[0]?.textZh).toContain('2026-04-12 起至 2026-06-01 前低保继续，本项停止。');
    const ended = { is: 'ended', on: '2026-06-01', reasonCode: 'dibao-goes-on' } as const;
    expect(shown({ ...again, state: ended })).toMatchObject([{ paidUntil: '2026-04-11' }]);
  });

  it('is of this case and track alone', () => {
    expect(shown(dibao({ is: 'running' }, { caseId: 'c2' }))).toEqual([]);
    expect(shown(dibao({ is: 'running' }, { track: 'monitored' }))).toEqual([]);
  });
});

it('[S2-19] what the case of a merged household recognised is received by the one that stands now', () => {
  const merged = { into: 'm2', on: '2026-08-15', standsAs: 'm3' };
  expect(recognisedThere(merged).zh).toMatch(/以本案记录，在享待遇归户 m3/u);
});
