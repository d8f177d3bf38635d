import { methodSentence } from './method-sentence.js';

const zh = (...[subject, unit, civilAffairs, agriculture]: Parameters<typeof args>) =>
  methodSentence(args(subject, unit, civilAffairs, agriculture)).zh;
const args = (
  subject: Parameters<typeof methodSentence>[0]['subject'],
  unit: Parameters<typeof methodSentence>[0]['unit'],
  civilAffairs: string | null,
  agriculture: string | null,
) => ({ subject, unit, civilAffairs, agriculture });

describe('The two methods in a sentence', () => {
  it.each([
    ['members', 'persons', '2', '3', '2 人；农业农村部门现行办法，3 人。'],
    ['income-method', 'fen/person/year', '480000', '600000', '人均年收入 4800.00 元；'],
    ['deductions', 'basis-points', '2000', '0', '务工成本扣减 20%；农业农村部门现行办法，务工成本扣减 0%。'],
    ['property', 'line-outcome', 'not-met', '', '不符合；农业农村部门现行办法，不审查财产。'],
    ['income-scope', 'items', 'income.wage.wage', '', '工资'],
    ['income-method', 'fen/person/year', null, '600000', '缺事实或参数，暂不能计算；'],
  ] as const)(
    '[S0-03] %s is said with its unit and the names of what counts',
    (subject, unit, a, b, sentence) => {
      expect(zh(subject, unit, a, b)).toContain(sentence);
    },
  );

  it('what both rest on alike is said so, and not compared as two nothings', () => {
    const both = methodSentence(args('verification', 'sources', '', ''));
    expect(both.zh).toBe('核查范围及办法：两种办法都以本案的核查报告为准。');
    expect(both.en).toContain('both rest on the verification report');
  });
});
