import { loadPolicies } from '../policies/load-policies.js';
import { measuresOn } from '../policies/measures/measures-on.js';
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
  ])('%s: another term in 郑州 turns a case over', (_row, text, by) => {
    expect(turned(ZHENGZHOU, text, by)).not.toEqual([]);
  });

  it.each([
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
    ['[S1-10] special assistance for low-income families', 'in: [unemployed]', 'in: [retired]'],
  ])('%s: another term in 宁夏 turns a case of its county over', (_row, text, by) => {
    expect(turned('640000/measures.yaml', text, by)).not.toEqual([]);
  });

  /** The cases that differ where one measure of a place has another term: who gets it, or what it gives. */
  const turnedIn = (path: string, code: string, text: string, by: string): readonly string[] => {
    const all = repositoryPolicyFiles().find((file) => file.path === path)?.text ?? '';
    const own = all.slice(all.indexOf(`\n${code}:`)).split('\n\n')[0] ?? '';
    expect(own).toContain(text);
    return turned(path, own, own.replace(text, by));
  };
  const ANYBODY = 'fact: residence\n        in: [urban, rural]';
  const LOW_INCOME =
    'fact: category\n        in: [dibao, tekun, margin, rigid-expenditure, monitored, other-hardship]';

  it.each([
    [ZHENGZHOU, 'charity-matching', '[S2-31] charity matched with the need'],
    ['520402/measures.yaml', 'low-income-family-service', '[S4-26] care, comfort and inclusion'],
  ])('%s %s: %s is for low-income families, not for fewer of them and not for everybody', (path, code) => {
    expect(turnedIn(path, code, LOW_INCOME, 'fact: category\n        in: [other-hardship]')).not.toEqual([]);
    expect(turnedIn(path, code, LOW_INCOME, ANYBODY)).toEqual([
      expect.stringContaining('各类均不符合的家庭') as string,
    ]);
  });

  it('[S3-17] a helper who visits each month is for monitored households of 港口乡 alone', () => {
    const of = (text: string, by: string) => turnedIn(GANGKOU, 'paired-helper', text, by);
    expect(of('in: [monitored]', 'in: [tekun]')).toContain('有劳动能力的监测户');
    const everybody = of('fact: category, in: [monitored]', 'fact: residence, in: [urban, rural]');
    expect(everybody).toEqual(['没有识别依据的家庭没有结对帮扶']);
    const measures = measuresOn(loadPolicies(repositoryPolicyFiles()), '421223202000', '2025-08-10');
    const helper = measures.find(({ head }) => head.code === 'paired-helper');
    expect(helper?.terms.period).toBe('month');
  });

  it('[S1-16] visits and care are for who cannot look after themselves', () => {
    const of = (text: string, by: string) => turnedIn('640000/measures.yaml', 'visiting-care', text, by);
    expect(of('in: [partly, dependent]', 'in: [dependent]')).toContain('老人不能自理的低保家庭');
    expect(of('in: [partly, dependent]', 'in: [able, partly, dependent]')).toContain(
      '老人能自理的低保家庭没有访视照料',
    );
  });

  it('[S4-25] a place in a public home is for the old and the disabled of low-income families', () => {
    const of = (text: string, by: string) =>
      turnedIn('520402/measures.yaml', 'institutional-care-for-low-income', text, by);
    expect(of('[dibao, margin, rigid-expenditure, monitored, other-hardship]', '[other-hardship]')).toContain(
      '老人在低保家庭',
    );
    expect(of('ge: { parameter: tekun.elderly.from-age }', 'ge: 59')).toEqual([
      '五十九周岁、没有说明残疾的，集中托养暂不能判断',
    ]);
    expect(
      of(
        '{ fact: category, in: [dibao, margin, rigid-expenditure, monitored, other-hardship] }',
        '{ fact: residence, in: [rural] }',
      ),
    ).toEqual(['各类均不符合的家庭没有照料等服务']);
  });
});
