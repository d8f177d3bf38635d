import { canonicalJson } from '@aid-chain/kernel';
import { isCaseFile, readCases } from './read-cases.js';

const PATH = '510683/cases/a.yaml';
const read = (...lines: string[]) => readCases([{ path: PATH, text: lines.join('\n') }]);
const FAMILY = [
  '- 案例: 一人户',
  '  日期: 2026-01-15',
  '  申请日: 2026-01-12',
  '  户别: 农村',
  '  成员:',
  '    父亲: { 关系: 户主, 出生: 1985-03-04, 残疾: { 类别: 肢体, 等级: 2 }, 就读: 高等院校（本科及以下）, 收入齐全: 是 }',
  '  收入:',
  '    - { 谁: 父亲, 项目: 工资, 元: 12000.50, 期间: 2025-01..2025-12 }',
  '  支出:',
  '    - { 类别: 医疗, 花费: 3000, 报销: 1000 }',
  '  财产: { 存款: 5000, 住房: 1, 机动车: 0 }',
  '  预期: { 低保: 符合 }',
];
/** The faults of the family with one line replaced by another, as place and sentence. */
function faultsWith(line: string, by: string): string[] {
  const text = FAMILY.join('\n');
  expect(text).toContain(line);
  return readCases([{ path: PATH, text: text.replace(line, by) }]).faults.map(({ at, zh }) => `${at}：${zh}`);
}

describe('A case as an official writes it', () => {
  it('holds amounts to the fen, days, codes by their names, and what may be left out', () => {
    const { cases, faults } = read(...FAMILY);
    expect(faults).toEqual([]);
    expect(cases[0]).toMatchObject({ name: '一人户', place: '510683000000', asOf: '2026-01-15' });
    expect(cases[0]?.facts).toMatchObject({
      appliedOn: '2026-01-12',
      residence: 'rural',
      incomes: [
        {
          ...{ personId: '父亲', kind: 'wage', itemCode: 'wage', amountFen: 1_200_050 },
          period: { from: '2025-01-01', to: '2025-12-31' },
        },
      ],
      expenditures: [
        { kind: 'medical', grossFen: 300_000, period: { from: '2025-01-01', to: '2025-12-31' } },
      ],
      persons: [{ disability: { value: { kind: 4, grade: 2 } }, student: { value: { stage: 'college' } } }],
    });
  });

  it('reads the same in English words', () => {
    const english = read(
      '- name: 一人户',
      '  on: 2026-01-15',
      '  applied: 2026-01-12',
      '  residence: rural',
      '  members:',
      '    父亲: { relation: head, born: 1985-03-04, disability: { kind: 4, grade: 2 }, student: college, incomes complete: yes }',
      '  incomes:',
      '    - { who: 父亲, item: wage, yuan: 12000.5, period: 2025-01-01..2025-12-31 }',
      '  expenditures:',
      '    - { kind: medical, paid: 3000, reimbursed: 1000 }',
      '  assets: { deposits: 5000, dwelling: 1, vehicle: 0 }',
      '  expect: { dibao: met }',
    );
    expect(english.faults).toEqual([]);
    expect(canonicalJson(english.cases)).toBe(canonicalJson(read(...FAMILY).cases));
  });

  it('twelve months of one amount, and a case that is like another with one thing changed', () => {
    const { cases } = read(
      ...FAMILY,
      '- 案例: 工资更高',
      '  参照: 一人户',
      '  收入: [{ 谁: 父亲, 项目: 工资, 每月元: 2000.01 }]',
      '  预期: { 低保: 不符合 }',
    );
    expect(cases[1]?.facts.incomes).toMatchObject([
      { amountFen: 2_400_012, period: { from: '2025-01-01', to: '2025-12-31' } },
    ]);
    expect(cases[1]?.facts.assets).toEqual(cases[0]?.facts.assets);
  });

  it('lies in the folder `cases` of its place, beside the parameters', () => {
    expect(isCaseFile('policies/510683/cases/a.yaml')).toBe(true);
    expect(isCaseFile('policies/510683/dibao.yaml')).toBe(false);
  });
});

describe('A case that is wrong', () => {
  it.each([
    ['a calculation in place of an amount', '元: 12000.50', '元: 800*100', '收入[1] 元：填元'],
    ['a third place after the point', '元: 12000.50', '元: 12000.505', '收入[1] 元：填元'],
    ['words in place of an amount', '元: 12000.50', '元: 一万二', '收入[1] 元：填元'],
    ['a wage below zero', '元: 12000.50', '元: -5', '收入[1]：只有经营性收入可以为负数'],
    ['a yes in place of a number', '住房: 1', '住房: 是', '财产 住房 数量：填整数'],
    ['a day that does not exist', '日期: 2026-01-15', '日期: 2026-02-30', '日期：填作出决定的日期'],
    ['a decision before the application', '日期: 2026-01-15', '日期: 2026-01-11', '申请日：填不晚于'],
    ['a period that is reversed', '2025-01..2025-12', '2025-12..2025-01', '收入[1] 期间：期间写作'],
    ['somebody who is no member', '谁: 父亲', '谁: 叔叔', '收入[1] 谁：可用：父亲'],
    ['an income that nobody knows', '项目: 工资', '项目: 工钱', '收入[1] 项目：可用：'],
    ['a word that nobody knows', '户别: 农村', '户口: 农村', '户口：没有这个词'],
    ['a residence that does not exist', '户别: 农村', '户别: 山区', '户别：填 城镇 或 农村'],
    ['more back than paid', '报销: 1000', '报销: 4000', '支出[1]：'],
    ['no members', '父亲: {', '父亲2: {', '收入[1] 谁：可用'],
    ['a category that does not exist', '低保: 符合', '低保户: 符合', '预期 低保户：没有这一类'],
    ['an outcome that does not exist', '低保: 符合', '低保: 通过', '预期 低保：结果可用'],
    ['nothing expected', '预期: { 低保: 符合 }', '预期: {}', '预期：写明至少一项'],
    ['two heads', '    父亲: {', '    爷爷: { 关系: 户主 }\n    父亲: {', '成员：户主只能有一人'],
    ['a grade of disability that does not exist', '等级: 2', '等级: 5', '成员 父亲 残疾 等级：填整数'],
  ])('%s is named with its place and what to write', (_, line, by, expected) => {
    expect(faultsWith(line, by).join('\n')).toContain(`一人户 ${expected}`);
  });

  it('has a name of its own, and refers to a case that stands before it', () => {
    expect(read(...FAMILY, ...FAMILY).faults.map(({ zh }) => zh)).toContain('案例名称重复');
    expect(faultsWith('  日期', '  参照: 别的\n  日期')[0]).toContain('本文件中此前没有这个案例');
    expect(read('- 案例: a\n  - b').faults[0]?.zh).toContain('不是有效的 YAML');
    expect(read('案例: a').faults[0]?.zh).toContain('须为案例的列表');
    expect(read('- { 日期: 2026-01-15 }').faults.map(({ zh }) => zh)).toContain('案例须有名称');
  });

  it('does not keep the other cases of its file from being read', () => {
    const text = `${FAMILY.join('\n')}\n${FAMILY.join('\n').replace('一人户', '另一户').replace('工资', '工钱')}`;
    const { cases, faults } = readCases([{ path: PATH, text }]);
    expect([cases.map(({ name }) => name), faults.length]).toEqual([['一人户'], 1]);
  });
});
