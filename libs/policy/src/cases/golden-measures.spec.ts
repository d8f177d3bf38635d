import { loadPolicies } from '../policies/load-policies.js';
import {
  policiesWith,
  repositoryCaseFiles,
  repositoryPolicyFiles,
} from '../testing/repository-policies.fixture.js';
import { readCases } from './read-cases.js';
import { runCases } from './run-cases.js';

const { cases } = readCases(repositoryCaseFiles().filter(({ path }) => path.endsWith('/measures.yaml')));

/** The cases of measures that come to something else where a place sets something else. */
function turned(path: string, text: string, by: string): readonly string[] {
  const found = runCases(policiesWith(path, text, by), cases).map((each) => each.case);
  return [...new Set(found)];
}
const ZHENGZHOU = '410100/measures.yaml';
const GANGKOU = '421223202/measures.yaml';

describe('The measures of the five places, as their documents give them', () => {
  it('come to what the cases expect', () => {
    expect(cases.length).toBeGreaterThan(10);
    expect(runCases(loadPolicies(repositoryPolicyFiles()), cases)).toEqual([]);
  });

  it.each([
    ['[S2-23] premium and medical help', 'in: [tekun]', 'in: [tekun, dibao]'],
    ['[S2-24] education from kindergarten to university', 'primary, junior, senior', 'junior, senior'],
    ['[S2-25] public rental housing in town', 'in: [urban]', 'in: [rural]'],
    [
      '[S2-25] dilapidated houses in the country',
      'fact: residence, in: [rural]',
      'fact: residence, in: [urban]',
    ],
    ['[S2-26] a post where nobody of the family has work', 'in: [unemployed]', 'in: [retired]'],
    ['[S2-27] help after a disaster', 'fact: disaster-loss, gt: 0', 'fact: disaster-loss, gt: 300000'],
    ['[S2-28] aid first up to three times the standard', 'times: 30000', 'times: 30001'],
    [
      '[S2-30] heating and charges',
      '{ fact: category, in: [dibao, tekun, margin, rigid-expenditure] }\n      decides:\n        zh: 是否符合市有关',
      '{ fact: category, in: [tekun] }\n      decides:\n        zh: 是否符合市有关',
    ],
    ['[S2-31] charity matched with the need', 'article: 三（六）', 'article: 三（七）'],
  ])('%s: another term in 郑州 turns a case over', (_row, text, by) => {
    expect(turned(ZHENGZHOU, text, by)).not.toEqual([]);
  });

  it.each([
    ['[S3-17] a helper who visits each month', 'article: 五（一）1', 'article: 五（一）9'],
    ['[S3-18] 2,000 yuan a household', 'amount: { fen: 200000 }', 'amount: { fen: 199999 }'],
    [
      '[S3-20] education, illness, the only house, water',
      'fact: only-dwelling, is: true',
      'fact: only-dwelling, is: false',
    ],
    [
      '[S3-21] a household without anybody who can work',
      'fact: labour, in: [none]',
      'fact: labour, in: [able]',
    ],
    ['[S3-22] a loan of 50,000 yuan at most', 'fen: 5000000', 'fen: 5000001'],
  ])('%s: another term in 港口乡 turns a case over', (_row, text, by) => {
    expect(turned(GANGKOU, text, by)).not.toEqual([]);
  });

  it('[S3-19] the award for a hire is 2,000 yuan, in a factory as on a farm', () => {
    const text = repositoryPolicyFiles().find(({ path }) => path === GANGKOU)?.text ?? '';
    for (const code of ['factory-hiring-award', 'farm-hiring-award']) {
      const own = text.slice(text.indexOf(`${code}:`)).split('\n\n')[0] ?? '';
      expect(turned(GANGKOU, own, own.replace('fen: 200000', 'fen: 200001'))).toEqual(['有劳动能力的监测户']);
    }
  });

  it.each([
    [
      '[S1-11] low-cost care for who cannot look after themselves',
      'ge: { parameter: tekun.elderly.from-age }',
      'ge: 99',
    ],
    ['[S1-16] visits and care', 'article: 三条强化措施（三）', 'article: 三条强化措施（二）'],
    ['[S1-10] special assistance for low-income families', 'in: [unemployed]', 'in: [retired]'],
  ])('%s: another term in 宁夏 turns a case of its county over', (_row, text, by) => {
    expect(turned('640000/measures.yaml', text, by)).not.toEqual([]);
  });

  it.each([
    ['[S4-25] care in a public home', 'article: 四（三）9', 'article: 四（三）8'],
    ['[S4-26] care, comfort and inclusion of low-income families', 'article: 四（四）', 'article: 四（三）'],
  ])('%s: another source in 西秀 turns its case over', (_row, text, by) => {
    expect(turned('520402/measures.yaml', text, by)).toEqual(['老人在低保家庭']);
  });
});
