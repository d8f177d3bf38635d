import { bulletinOf, type DepartmentCount } from './bulletin.rules.js';

const count = (department: string, indicator: DepartmentCount['indicator'], n: number): DepartmentCount => ({
  ...{ department, indicator, count: n },
});
const named = (code: string) => ({ zh: `「${code}」`, en: code });

describe('the quarterly bulletin of departments', () => {
  it('[S4-29] lists each department with its indicators, the most punctual first, those without a due day last', () => {
    const lines = bulletinOf(
      [
        count('housing', 'steps-on-time', 1),
        count('housing', 'feedback-missing', 2),
        count('education', 'received', 4),
        count('health', 'feedback-on-time', 3),
        count('health', 'steps-late', 1),
      ],
      named,
    );
    expect(lines.map(({ department, punctualBp }) => [department, punctualBp])).toEqual([
      ['health', 7500],
      ['housing', 3333],
      ['education', null],
    ]);
    expect(lines[0]?.counts).toMatchObject({ 'feedback-on-time': 3, 'steps-late': 1, received: 0 });
  });

  it('[S0-27] what is overdue and not done weighs as what was done late', () => {
    const line = (indicator: DepartmentCount['indicator']) =>
      bulletinOf([count('water', 'steps-on-time', 1), count('water', indicator, 1)], named)[0];
    for (const indicator of ['steps-late', 'steps-missing', 'feedback-late', 'feedback-missing'] as const)
      expect(line(indicator)?.punctualBp).toBe(5000);
    expect(line('supervised-open')?.punctualBp).toBe(10_000);
  });

  it('[S4-29] each line reads in both languages', () => {
    const [line] = bulletinOf([count('water', 'received', 2), count('water', 'feedback-late', 1)], named);
    expect(line?.text.zh).toMatch(/^「water」：收到转办 2，.*反馈逾期 1，.*；按期率 0\.00%。$/);
    expect(line?.text.en).toMatch(/^water: referrals received 2, .*reports late 1, .*; in time 0\.00%\.$/);
  });
});
