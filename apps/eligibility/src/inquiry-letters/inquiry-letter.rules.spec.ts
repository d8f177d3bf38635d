import { codeOf } from '../testing/given.fixture.js';
import { ending, letterText, reminder, type InquiryLetter } from './inquiry-letter.rules.js';

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

describe('an inquiry letter to a unit', () => {
  it('[L-65] names its purpose and article, only the fields that are needed, and its day', () => {
    const { zh, en } = letterText(inquiry(), '2026-01-28', {
      zh: '中华人民共和国社会救助法第四十三条、第六十五条',
      en: 'articles 43 and 65',
    });
    for (const part of [
      '核实家庭收入',
      '第四十三条、第六十五条',
      '工资收入、养老金',
      '2026-01-28',
      '其他情况请勿提供',
    ])
      expect(zh).toContain(part);
    for (const part of ['articles 43 and 65', 'wages', 'pension', '2026-01-28', 'nothing else'])
      expect(en).toContain(part);
    expect(zh).not.toContain('租金');
  });

  it('[L-65] is reminded while it has no answer', () => {
    expect(reminder(inquiry(), '2026-01-29', today).ok).toBe(true);
    expect(codeOf(reminder(inquiry({ state: 'answered' }), '2026-01-29', today))).toBe('INQUIRY_ANSWERED');
    expect(codeOf(reminder(inquiry({ remindedOn: '2026-01-29' }), '2026-01-28', today))).toBe(
      'INQUIRY_DAY_INVALID',
    );
  });

  it('[L-65] is recorded as unanswered only after its day, and an answer is filed even then', () => {
    expect(codeOf(ending(inquiry(), 'no-answer', '2026-01-28', today))).toBe('INQUIRY_NOT_DUE');
    expect(ending(inquiry(), 'no-answer', '2026-01-29', today).ok).toBe(true);
    expect(ending(inquiry({ state: 'no-answer' }), 'answered', '2026-01-30', today).ok).toBe(true);
    expect(codeOf(ending(inquiry({ state: 'answered' }), 'answered', '2026-01-30', today))).toBe(
      'INQUIRY_ANSWERED',
    );
    expect(codeOf(ending(inquiry(), 'answered', '2026-01-13', today))).toBe('INQUIRY_DAY_INVALID');
  });
});
