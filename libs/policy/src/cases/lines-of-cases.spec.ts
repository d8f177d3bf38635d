import { decide } from '../determination/decide.js';
import { loadPolicies } from '../policies/load-policies.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { repositoryCaseFiles, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { readCases } from './read-cases.js';

const tree = loadPolicies(repositoryPolicyFiles());
const { cases } = readCases(repositoryCaseFiles());

/** Every line of the worksheets of every case, with the case that it stands in. */
const lines = cases.flatMap(({ path, name, place, asOf, facts }) =>
  decide(facts, resolvePack(tree, place, asOf), asOf).lines.map((line) => ({ line, of: `${path} ${name}` })),
);

const found = (isWrong: (line: WorksheetLine) => boolean) =>
  new Set(lines.filter(({ line }) => isWrong(line)).map(({ line, of }) => `${line.ruleId} ${of}`));

describe('Every line of the worksheets of all cases of all places', () => {
  it('[N0] rests on a document with its article, or says in its sentence that its number is a demonstration value', () => {
    const isSourced = ({ parameters, textZh, textEn }: WorksheetLine) =>
      parameters.some(({ doc, article }) => (doc ?? '') !== '' && (article ?? '') !== '') ||
      (parameters.some(({ demo }) => demo) && textZh.includes('演示值') && textEn.includes('demo value'));
    expect(lines.length).toBeGreaterThan(10_000);
    expect(found((line) => !isSourced(line))).toEqual(new Set());
  });

  it('names whom it is about in every case, where its rule is about one person', () => {
    const ofPersons = new Set(
      lines.filter(({ line }) => line.personId !== undefined).map(({ line }) => line.ruleId),
    );
    expect([...ofPersons]).toEqual(
      expect.arrayContaining([
        'tekun.condition-1@1',
        'tekun.condition-3@1',
        'tekun.benefit@1',
        'dibao.supplement@1',
      ]),
    );
    expect([...ofPersons]).toEqual(
      expect.arrayContaining(['margin.single@1', 'margin.single.income@1', 'margin.single.benefit@1']),
    );
    const nobodys = ({ ruleId, personId }: WorksheetLine) => ofPersons.has(ruleId) && personId === undefined;
    expect(found(nobodys)).toEqual(new Set());
    const ofMembers = new Set(['income.imputed@2', 'income.support@2', 'income.rigid-deduction@2']);
    const unnamed = ({ ruleId, outcome, facts, missing }: WorksheetLine) =>
      ofMembers.has(ruleId) &&
      outcome !== 'not-applicable' &&
      ![...facts, ...missing].some(({ personId }) => personId !== null);
    expect(found(unnamed)).toEqual(new Set());
  });

  it('has the facts that it counts, each with its person, and nothing open passes for met', () => {
    const counting = new Set(['income.countable@1', 'income.measured@1', 'income.complete@1']);
    const lacks = ({ ruleId, left, facts }: WorksheetLine) =>
      counting.has(ruleId) && left !== null && left > 0 && facts.every(({ personId }) => personId === null);
    expect(found(lacks)).toEqual(new Set());
    expect(found(({ outcome, missing }) => outcome === 'met' && missing.length > 0)).toEqual(new Set());
  });

  it('[S4-07] [L-44] what a place adds, deducts or does not pay has its line also where it comes to nothing', () => {
    const having = (rule: string) =>
      new Set(lines.filter(({ line }) => line.ruleId.startsWith(rule)).map(({ of }) => of));
    const silent = (rule: string, among: ReadonlySet<string>) => {
      const those = having(rule);
      return [...among].filter((of) => !those.has(of)).map((of) => `${rule} ${of}`);
    };
    const summed = having('income.countable');
    expect(summed.size).toBeGreaterThan(500);
    for (const rule of ['income.imputed', 'income.support', 'income.rigid-deduction'])
      expect(silent(rule, summed)).toEqual([]);
    const sinceTheLaw = cases
      .filter(({ asOf }) => asOf >= '2026-07-01')
      .map(({ path, name }) => `${path} ${name}`);
    const paid = new Set([...having('dibao.benefit@1')].filter((of) => sinceTheLaw.includes(of)));
    expect(paid.size).toBeGreaterThan(100);
    expect(silent('dibao.supplement', paid)).toEqual([]);
  });
});
