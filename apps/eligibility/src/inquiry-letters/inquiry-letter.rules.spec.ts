import { codeOf } from '../testing/given.fixture.js';
import {
  contentFaults,
  ending,
  letterText,
  notAskedYet,
  reminder,
  unitFaults,
  type InquiryLetter,
} from './inquiry-letter.rules.js';

const inquiry = (more: Partial<InquiryLetter> = {}): InquiryLetter => ({
  ...{
    letterId: 'l-1',
    caseId: 'c-1',
    personId: null,
    number: 2,
    purpose: 'income',
    fields: ['wage', 'pension'],
  },
  ...{ sentOn: '2026-01-14', dueOn: '2026-01-28', dueProvisional: false, remindedOn: null, reminders: 0 },
  ...{ state: 'sent', stateOn: '2026-01-14', paper: null },
  ...more,
});
const today = '2026-01-30';
const answered = (on: string) => ({ outcome: 'answered', on, paper: 'HF-2' }) as const;

describe('an inquiry letter to a unit', () => {
  it('[L-65] names its purpose and article, only the fields that are needed, and its day', () => {
    const law = { zh: '中华人民共和国社会救助法第四十三条、第六十五条', en: 'articles 43 and 65' };
    const { zh, en } = letterText(inquiry(), { dueOn: '2026-01-28', law, person: '试甲' });
    for (const part of [
      '试甲的下列情况',
      '核实家庭收入',
      '第四十三条、第六十五条',
      '工资收入、养老金',
      '2026年1月28日',
      '其他情况请勿提供',
    ])
      expect(zh).toContain(part);
    for (const part of [
      'articles 43 and 65',
      'wages',
      'pension',
      'about 试甲',
      '28 January 2026',
      'nothing else',
    ])
      expect(en).toContain(part);
    expect(zh).not.toContain('租金');
  });

  it('[L-65] asks for what its purpose needs, about somebody it names', () => {
    const faults = (more: Partial<InquiryLetter>) =>
      contentFaults(inquiry(more)).map(({ code, path }) => `${code} ${path}`);
    expect(faults({ personId: 'p-1' })).toEqual([]);
    expect(faults({ personId: 'p-1', fields: ['wage', 'medical-costs'] })).toEqual([
      'INQUIRY_FIELD_BESIDE_PURPOSE /fields/1',
    ]);
    expect(faults({})).toEqual(['INQUIRY_PERSON_MISSING /personId']);
    expect(faults({ fields: ['land'] })).toEqual([]);
    expect(faults({ purpose: 'spending', fields: ['medical-costs'], personId: 'p-1' })).toEqual([]);
  });

  it('[L-65] is written to none of the family', () => {
    const codes = (unit: string) => unitFaults(unit, ['示范甲', '示范乙']).map(({ code }) => code);
    expect([codes(' 示范乙'), codes('示范砖厂')]).toEqual([['INQUIRY_TO_FAMILY'], []]);
  });

  it('[L-65] is not written to a unit that was asked the same and has not answered: it is reminded', () => {
    const open = [{ ...inquiry(), unit: '示范砖厂' }];
    const asked = (more: object) => codeOf(notAskedYet({ ...inquiry(), unit: '示范砖厂', ...more }, open));
    expect(asked({ fields: ['pension', 'wage'] })).toBe('INQUIRY_SENT_ALREADY');
    expect(asked({ unit: '另一砖厂' })).toBe('not refused');
    expect(asked({ personId: 'p-1' })).toBe('not refused');
    expect(asked({ fields: ['wage'] })).toBe('not refused');
    expect(asked({ fields: ['wage', 'rent'] })).toBe('not refused');
  });

  it('[L-65] is reminded while it has no answer', () => {
    expect(reminder(inquiry(), '2026-01-29', today).ok).toBe(true);
    expect(codeOf(reminder(inquiry({ state: 'answered' }), '2026-01-29', today))).toBe('INQUIRY_ANSWERED');
    expect(codeOf(reminder(inquiry({ remindedOn: '2026-01-29' }), '2026-01-28', today))).toBe(
      'INQUIRY_DAY_INVALID',
    );
  });

  it('[L-65] is recorded as unanswered only after its day, and an answer is filed even then', () => {
    expect(codeOf(ending(inquiry(), { outcome: 'no-answer', on: '2026-01-28' }, today))).toBe(
      'INQUIRY_NOT_DUE',
    );
    expect(ending(inquiry(), { outcome: 'no-answer', on: '2026-01-29' }, today).ok).toBe(true);
    expect(ending(inquiry({ state: 'no-answer' }), answered('2026-01-30'), today).ok).toBe(true);
    expect(codeOf(ending(inquiry({ state: 'answered', paper: 'HF-1' }), answered('2026-01-30'), today))).toBe(
      'INQUIRY_ANSWERED',
    );
    expect(codeOf(ending(inquiry(), answered('2026-01-13'), today))).toBe('INQUIRY_DAY_INVALID');
  });

  it('[L-65] is answered by a paper that is filed, later too where it was recorded without', () => {
    const without = { outcome: 'answered', on: '2026-01-20' } as const;
    expect(codeOf(ending(inquiry(), without, today))).toBe('INQUIRY_PAPER_MISSING');
    expect(ending(inquiry({ state: 'answered' }), answered('2026-01-30'), today).ok).toBe(true);
  });
});
