import { resolvePack } from '../policies/resolve-pack.js';
import { loadPolicies } from '../policies/load-policies.js';
import { readCases } from '../cases/read-cases.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { explainCase } from './explain-case.js';
import { treeText } from './tree.js';

const tree = loadPolicies(repositoryPolicyFiles());
const FAMILY = `- 案例: 三口之家
  日期: 2026-07-01
  申请日: 2026-06-12
  成员:
    父亲: { 关系: 户主, 出生: 1985-03-04, 收入齐全: 是 }
    母亲: { 关系: 配偶, 出生: 1987-03-04, 收入齐全: 是 }
    孩子: { 关系: 子女, 出生: 2013-03-04 }
  收入: [{ 谁: 父亲, 项目: 租金, 每月元: 1800 }]
  财产: { 存款: 5000, 住房: 1, 机动车: 0 }
  预期: { 低保: 不符合 }`;

/** The explanation of the family with one text of it replaced, line by line without the branches. */
function explained(text: string, by: string, place = '510683990000'): string[] {
  const { cases, faults } = readCases([{ path: '510683/cases/a.yaml', text: FAMILY.replace(text, by) }]);
  expect(faults).toEqual([]);
  return cases
    .flatMap((golden) => treeText(explainCase(golden, resolvePack(tree, place, golden.asOf))))
    .map((line) => line.replace(/^[│├└─ ]+/, ''));
}

describe('The explanation of a case', () => {
  it('[N0] shows of every line its value, operator and limit, and of every parameter its days, document and article', () => {
    const lines = explained('', '');
    expect(lines).toContain('✗ dibao.income@1 600.00 < 560.00');
    expect(lines).toContain(
      '低保：收入与标准的比较方式 dibao.income.operator = lt · 2026-07-01… · 中华人民共和国社会救助法第十八条第一款',
    );
    expect(lines).toContain(
      '低保边缘：低保标准的倍数 margin.multiple = 1.5 · 2026-07-01… · 民发〔2021〕57号第八条',
    );
    expect(lines.join('\n')).toContain(
      'dibao.standard.rural = 560.00 yuan/person/month · 2025-01-01… · 演示值',
    );
  });

  it('names the document on which a township’s value stands', () => {
    expect(explained('', '', '421223202000').join('\n')).toMatch(
      /illness\.amount = 30000\.00 yuan · 2021-04-19… · 港口乡.*四（一）1，依据 under 湖北省/,
    );
  });

  it('[N0] shows what would change the result, to the fen', () => {
    expect(explained('', '')).toContain(
      '父亲 租金 由 21600.00 变为 20159.99 元：符合 · 父亲 rent 21600.00 → 20159.99 yuan: met',
    );
  });

  it('shows what is missing with the paper that states it, or the source that verification asks in its place', () => {
    const lines = explained('  财产: { 存款: 5000, 住房: 1, 机动车: 0 }\n', '');
    const missing = lines.findIndex((line) => line.startsWith('还缺'));
    expect(lines[missing + 1]).toMatch(/^存款等金融资产，没有的也须填 0（由入户调查、核对报告带来）/);
    expect(lines[missing + 2]).toContain(
      '材料 paper：银行存款证明或流水，由核对（银行存款）取得，不向家庭索要',
    );
  });

  it('writes a shared line once and refers to it afterwards', () => {
    const lines = explained('', '').filter((line) => line.startsWith('✓ income.countable@1'));
    expect(lines).toEqual(['✓ income.countable@1', '✓ income.countable@1（见上 see above）']);
  });
});
