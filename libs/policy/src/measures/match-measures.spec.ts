import type { FactSheet } from '@aid-chain/facts';
import { loadPolicies } from '../policies/load-policies.js';
import { measuresOn } from '../policies/measures/measures-on.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { measureFile, type MeasureOptions } from '../testing/measures.fixture.js';
import { DEMO_TOWNSHIP, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { matchMeasures, type MeasureMatch } from './match-measures.js';
import type { CategoryStanding } from './standing.js';

const ON = '2026-08-10';
const others = repositoryPolicyFiles().filter(({ path }) => !path.endsWith('/measures.yaml'));

type Circumstance = NonNullable<FactSheet['circumstances']>[number];

/** A father and a child of a village, of whom a survey or the family itself stated something. */
function family(source: 'survey' | 'declaration', ...circumstances: Circumstance[]) {
  const livesTogether = { from: '2014-01-01' };
  const members = [
    { personId: 'father', birthDate: '1985-03-04', livesTogether },
    { personId: 'child', birthDate: '2013-05-06', livesTogether },
  ];
  const sheet = { source, asOf: '2026-08-04', version: 1, circumstances };
  return mergeFacts({ appliedOn: '2026-08-03', residence: 'rural', members }, sheet);
}

const DIBAO: CategoryStanding = { category: 'dibao', personId: null, is: 'yes', missing: [] };
const OPEN: CategoryStanding = { ...DIBAO, is: 'open', missing: [] };
const ill = (personId: string, severe: boolean): Circumstance => ({
  personId,
  illness: { severe, chronic: false },
});

/** What one measure comes to for a family, in the demonstration township. */
function match(
  options: MeasureOptions,
  facts = family('survey', ill('father', false), ill('child', false)),
  standings: readonly CategoryStanding[] = [DIBAO],
): readonly MeasureMatch[] {
  const tree = loadPolicies([...others, measureFile('help', options)]);
  const pack = resolvePack(tree, DEMO_TOWNSHIP, ON);
  return matchMeasures(measuresOn(tree, DEMO_TOWNSHIP, ON), { facts, standings, pack, on: ON });
}
const outcome = (...args: Parameters<typeof match>) => match(...args).map((each) => each.outcome);

describe('Which measures a household may get', () => {
  const severe = { where: '{ some-member: { fact: severe-illness, is: true } }' };

  it('unknown is never no: what nobody stated keeps it open and names whose fact would settle it', () => {
    const [found] = match(severe, family('survey', ill('father', false)));
    expect(found).toMatchObject({ outcome: 'open', missing: [{ fact: 'illness', personId: 'child' }] });
    expect(outcome(severe)).toEqual(['not']);
    expect(outcome(severe, family('survey', ill('child', true)))).toEqual(['may']);
  });

  it('what is unknown excludes nobody and lets nobody in: it stays open under «not» too', () => {
    const where = '{ not: { some-member: { fact: severe-illness, is: true } } }';
    const [found] = match({ where }, family('survey', ill('father', false)));
    expect(found).toMatchObject({ outcome: 'open', missing: [{ fact: 'illness', personId: 'child' }] });
    expect(outcome({ where })).toEqual(['may']);
    expect(outcome({ where }, family('survey', ill('child', true)))).toEqual(['not']);
  });

  it('a disability that was not put forward is none once people have visited, and open before', () => {
    const card = { receiver: 'person', where: '{ fact: disabled, is: true }' };
    expect(outcome(card, family('survey', ill('father', false), ill('child', false)))).toEqual([
      'not',
      'not',
    ]);
    const [, father] = match(card, family('declaration', ill('father', false)));
    expect(father).toMatchObject({
      outcome: 'open',
      missing: [{ fact: 'disability', textZh: '残疾人证（类别和等级）' }],
    });
  });

  it('schooling that was not put forward is none once people have visited, and open before', () => {
    const pupil = { where: '{ some-member: { fact: student, in: [primary] } }' };
    expect(outcome(pupil, family('survey', ill('father', false), ill('child', false)))).toEqual(['not']);
    const [found] = match(pupil, family('declaration', ill('father', false), ill('child', false)));
    expect(found).toMatchObject({ outcome: 'open', missing: [{ fact: 'student' }, { fact: 'student' }] });
  });

  it('a certain no beside something unknown is a no: no paper would change it', () => {
    const where =
      '{ all: [{ fact: residence, in: [urban] }, { some-member: { fact: labour, in: [able] } }] }';
    const [found] = match({ where });
    expect(found).toMatchObject({ outcome: 'not', missing: [] });
    expect(found?.reasons.map(({ zh }) => zh)).toEqual(['户别：城镇——不符合']);
  });

  it('a category that is still open keeps its measures open, one of the household counts for every member', () => {
    const where = '{ fact: category, in: [dibao, tekun] }';
    expect(outcome({ where }, undefined, [OPEN])).toEqual(['open']);
    expect(outcome({ where }, undefined, [])).toEqual(['not']);
    expect(outcome({ where, receiver: 'person' })).toEqual(['may', 'may']);
  });

  it('what belongs to one person is not the others’: a tekun person’s help is for that person', () => {
    const where = '{ fact: category, in: [tekun] }';
    const tekun: CategoryStanding = { ...DIBAO, category: 'tekun', personId: 'father' };
    const found = match({ where, receiver: 'person' }, undefined, [tekun]);
    expect(found.map(({ personId, outcome: is }) => [personId, is])).toEqual([
      ['child', 'not'],
      ['father', 'may'],
    ]);
  });

  it('what only people can find stays open, and what the department still decides is stated', () => {
    const judged = { where: '{ judged: { zh: 是否急难, en: whether there is an emergency } }' };
    expect(match(judged)[0]).toMatchObject({
      outcome: 'open',
      reasons: [{ zh: '是否急难——待补充，暂不能判断' }],
    });
    const decides = { where: 'everyone', terms: 'decides: { zh: 本部门条件, en: own terms }' };
    expect(match(decides)[0]).toMatchObject({
      outcome: 'may',
      remains: { zh: '本部门条件', en: 'own terms' },
    });
  });

  it.each([
    ['lt', 13, 'not'],
    ['le', 13, 'may'],
    ['ge', 13, 'may'],
    ['gt', 13, 'not'],
  ])('an age that is %s %i: a child of thirteen, %s', (op, age, wanted) => {
    const found = match({ receiver: 'person', where: `{ fact: age, ${op}: ${String(age)} }` });
    expect(found.find(({ personId }) => personId === 'child')?.outcome).toBe(wanted);
  });

  it('a ceiling is a share of the standard of the day, and an amount that no document states is none', () => {
    const cap = 'cap: { parameter: dibao.standard, times: 30000 }, unit: { zh: 元, en: yuan }';
    expect(match({ terms: cap })[0]?.amountFen).toBe(168_000);
    expect(match({})[0]?.amountFen).toBeNull();
  });

  it('a parameter that the place does not give keeps it open and is named, nobody is turned away for it', () => {
    const where = '{ some-member: { fact: disability, in: { parameter: dibao.supplement.disability } } }';
    expect(match({ where })[0]).toMatchObject({
      outcome: 'open',
      missing: [{ kind: 'parameter', fact: 'dibao.supplement.disability' }],
    });
  });

  it('[N13] a reason of health, work or money is marked, so that no event carries it', () => {
    const where =
      '{ all: [{ fact: category, in: [dibao] }, { some-member: { fact: severe-illness, is: true } }] }';
    const [found] = match({ where }, family('survey', ill('child', true)));
    expect(found?.reasons.map(({ guarded }) => guarded)).toEqual([false, true]);
  });
});
