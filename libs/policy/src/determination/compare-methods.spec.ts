import { changedPack } from '../testing/changed-pack.fixture.js';
import { elder } from '../testing/elder.fixture.js';
import { FAMILIES, family } from '../testing/families.fixture.js';
import { loadPolicies } from '../policies/load-policies.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { demoPack, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { findings, local, LOCAL } from '../testing/local-policies.fixture.js';
import type { CaseFacts } from '../facts/facts.js';
import { compareMethods, decidingMethods } from './compare-methods.js';
import { decide } from './decide.js';

const ON = '2026-08-10';
const policies = loadPolicies(repositoryPolicyFiles());
const of = (facts: CaseFacts, terms = {}) => decide(facts, changedPack(demoPack(ON), terms), ON);
const row = (facts: CaseFacts, subject: string, terms = {}) =>
  compareMethods(of(facts, terms)).find((each) => each.subject === subject);

describe('The methods of civil affairs and of agriculture for the same household', () => {
  it('[S0-03] [S0-04] stand side by side in the six things of a joint standard', () => {
    expect(compareMethods(of(FAMILIES.li())).map(({ subject }) => subject)).toEqual([
      ...['members', 'income-scope', 'income-method', 'deductions', 'property', 'verification'],
    ]);
  });

  it('[S0-04] agriculture deducts no work cost, so that its income per head is higher', () => {
    const wages = family(3, { wageFen: 12 * 300_000 });
    expect(row(wages, 'deductions')).toMatchObject({ civilAffairs: '2000', agriculture: '0', differs: true });
    const income = row(wages, 'income-method');
    expect([income?.civilAffairs, income?.agriculture]).toEqual(['960000', '1200000']);
  });

  it('[S0-04] a tekun person is in no household of civil affairs, and what is unknown is no difference', () => {
    expect(row(elder(), 'members')).toMatchObject({ civilAffairs: '0', agriculture: '1', differs: true });
    expect(row(family(3, { circumstances: [] }), 'income-method')).toMatchObject({
      civilAffairs: null,
      differs: false,
    });
  });

  it('[S0-03] each category is decided by its own method in force, and by the joint standard once one is published', () => {
    const methods = (terms: object) =>
      Object.fromEntries(
        decidingMethods(of(FAMILIES.li(), terms)).map(({ category, method }) => [category, method]),
      );
    expect(methods({})).toMatchObject({
      dibao: 'civil-affairs',
      margin: 'civil-affairs',
      monitored: 'agriculture',
    });
    expect(methods({ 'monitored.joint-standard': true })).toMatchObject({
      dibao: 'civil-affairs',
      monitored: 'joint',
    });
    expect(methods({ 'income.joint-standard': true })).toMatchObject({
      dibao: 'joint',
      monitored: 'agriculture',
    });
  });

  it('[S0-03] [S0-04] each method is named with the document that it rests on, or as a demonstration value', () => {
    const ofPlace = (place: string) =>
      decidingMethods(decide(FAMILIES.li(), resolvePack(policies, place, ON), ON)).map(
        ({ category, doc, article, restsOnDemoValues }) => [category, doc, article, restsOnDemoValues],
      );
    const d57 = ['民发〔2021〕57号', '第十三条', false];
    const mianzhu = ofPlace('510683990000');
    expect(mianzhu).toContainEqual(['dibao', ...d57]);
    expect(mianzhu).toContainEqual([
      'monitored',
      '绵竹市两项政策衔接并轨试点工作方案（2024-11-15）',
      '三（四）',
      false,
    ]);
    const zhengzhou = ofPlace('410102000000');
    expect(zhengzhou).toContainEqual(['dibao', ...d57]);
    expect(zhengzhou).toContainEqual(['monitored', null, null, true]);
  });

  it('[S0-03] a published joint standard decides: the monitored line is then compared with the income that civil affairs counts', () => {
    const between = family(1, { wageFen: 1_000_000 });
    const line = (terms: object) =>
      of(between, terms).lines.find(({ ruleId }) => ruleId === 'monitored.line@1');
    expect(line({})).toMatchObject({ left: 1_000_000, outcome: 'not-met' });
    const joint = line({ 'monitored.joint-standard': true });
    expect(joint).toMatchObject({ left: 800_000, outcome: 'met' });
    expect(joint?.textZh).toContain('并轨统一标准');
  });

  it('[S0-03] [S0-04] from 2026-07-01 a county’s joint standard loads only under a document of the province', () => {
    for (const key of ['income.joint-standard', 'monitored.joint-standard'] as const) {
      const faults = (more: string) =>
        findings(local('510683', key, `from: 2026-07-01, to: null, value: true, ${more}`)).faults;
      expect(faults(LOCAL)).toEqual([`OWNER_LEVEL 510683/${key}.yaml ${key} 2026-07-01`]);
      expect(faults(`${LOCAL}, under: { doc: 四川省某办法, article: 第一条 }`)).toEqual([]);
    }
  });
});
