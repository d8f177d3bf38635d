import { loadPolicies } from '../policies/load-policies.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { readCases } from './read-cases.js';
import { runCases } from './run-cases.js';

const tree = loadPolicies(repositoryPolicyFiles());
const FAMILY = `- 案例: 三口之家
  日期: 2026-01-15
  申请日: 2026-01-12
  成员:
    父亲: { 关系: 户主, 出生: 1985-03-04, 收入齐全: 是 }
    母亲: { 关系: 配偶, 出生: 1987-03-04, 收入齐全: 是 }
    孩子: { 关系: 子女, 出生: 2013-03-04 }
  收入: [{ 谁: 父亲, 项目: 租金, 每月元: 1500 }]
  财产: { 存款: 5000, 住房: 1, 机动车: 0 }
  预期: `;

/** What a case of this family differs in where it expects something. */
function differences(expected: string): string[] {
  const { cases, faults } = readCases([{ path: '510683/cases/a.yaml', text: `${FAMILY}${expected}` }]);
  expect(faults).toEqual([]);
  return runCases(tree, cases).flatMap(({ zh, en }) => [zh, en]);
}

describe('A case that comes to something else', () => {
  it('says in both languages what was expected and what was found', () => {
    expect(differences('{ 低保: { 结果: 不符合, 每月元: 180 } }')).toEqual([
      'dibao 结果：预期 不符合，实为 符合',
      'dibao outcome: expected not met, found met',
    ]);
    expect(differences('{ 低保: { 每月元: 180.01 } }')[1]).toBe(
      'dibao monthly amount: expected 180.01 yuan, found 180.00 yuan',
    );
  });

  it.each([
    ['{ 低保: { 不符合项: [收入] } }', 'dibao failing lines: expected 收入, found none'],
    ['{ 低保: { 缺: [asset.deposit] } }', 'dibao missing: expected asset.deposit, found none'],
    ['{ 低保: { 依据: [某省办法] } }', 'dibao sources: expected 某省办法, found none'],
    ['{ 低保: { 不依据: [国务院令第649号第九条] } }', 'found 国务院令第649号第九条'],
    ['{ 低保: { 演示值: 否 } }', 'dibao rests on demo values: expected no, found yes'],
    ['{ 各项: { dibao.income: { 数值: 501 } } }', 'dibao.income value: expected 501, found 500.00'],
    ['{ 各项: { dibao.income: { 限额: 561 } } }', 'dibao.income limit: expected 561, found 560.00'],
    ['{ 各项: { dibao.income: 不符合 } }', 'dibao.income outcome: expected not met, found met'],
    ['{ 各项: { dibao.income: { 依据: [某省办法] } } }', 'dibao.income source: expected 某省办法'],
    ['{ 各项: { dibao.pets: 符合 } }', 'there is no line dibao.pets'],
    ['{ 各项: { dibao.income: 无 } }', 'there should be no line dibao.income'],
    ['{ 中间值: { 月人均收入@2026-01: 500.01 } }', '月人均收入@2026-01: expected 500.01, found 500.00'],
    ['{ 中间值: { 月人均收入@2026-02: 500 } }', 'expected of 2026-02, it is of 2026-01 or 2025-01..2025-12'],
    ['{ 中间值: { 人均财产@2026-01: 500 } }', 'there is no value 人均财产; there are: 人数 members'],
  ])('%s', (expected, found) => {
    expect(differences(expected).at(-1)).toContain(found);
  });

  it('and nothing where it comes to what was expected, whatever else it holds', () => {
    const expected = `
    低保: { 结果: met, yuan: 180, 依据: [国务院令第649号第九条], 缺: [], 不符合项: [], 演示值: 是 }
    margin: not-applicable
    各项: { dibao.income: { 结果: 符合, 数值: 500, 限额: 560.00 }, monitored.ground-1.share: not-met, dibao.pets: none }
    中间值: { perCapitaIncome@2025-01..2025-12: 500.00, 人数@2026-01: 3, 自付医疗占比@2026-01: 0 }`;
    expect(differences(expected)).toEqual([]);
  });
});
