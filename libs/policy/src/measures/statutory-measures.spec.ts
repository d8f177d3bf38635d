import type { FactSheet } from '@aid-chain/facts';
import type { Category } from '@aid-chain/vocabulary';
import { mergeFacts } from '../facts/merge-facts.js';
import { loadPolicies } from '../policies/load-policies.js';
import { measuresOn } from '../policies/measures/measures-on.js';
import { resolvePack } from '../policies/resolve-pack.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { matchMeasures } from './match-measures.js';

const tree = loadPolicies(repositoryPolicyFiles());
const IN_FORCE = '2026-07-01';
/** A township whose own measures are for monitored households alone. */
const GANGKOU = '421223202000';
const ZHENGZHOU = '410102000000';

const ABLE = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };

type Sheet = Omit<FactSheet, 'source' | 'asOf'>;

/** A father and a child: the father without work, the child at school, nobody ill. */
function family({ circumstances = [], ...facts }: Sheet = {}) {
  const livesTogether = { from: '2014-01-01' };
  const members = [
    { personId: 'father', birthDate: '1985-03-04', livesTogether },
    { personId: 'child', birthDate: '2013-05-06', livesTogether },
  ];
  const illness = { severe: false, chronic: false };
  const known: NonNullable<FactSheet['circumstances']> = [
    { personId: 'father', labour: 'able', employment: { status: 'unemployed' }, selfCare: ABLE, illness },
    { personId: 'child', student: { stage: 'primary' }, selfCare: ABLE, illness },
  ];
  const sheet = { source: 'survey' as const, asOf: '2026-06-20', version: 1, ...facts };
  return mergeFacts(
    { appliedOn: '2026-06-15', residence: 'rural', members },
    { ...sheet, circumstances: [...known, ...circumstances] },
  );
}

/** Whom a measure comes to, as `outcome` or `outcome person`, where the household belongs to a category or to none. */
function found(
  measure: string,
  category: Category | null,
  { on = IN_FORCE, place = GANGKOU, facts = family() } = {},
): readonly string[] {
  const standings = category === null ? [] : [{ category, personId: null, is: 'yes' as const, missing: [] }];
  const pack = resolvePack(tree, place, on);
  return matchMeasures(measuresOn(tree, place, on), { facts, standings, pack, on })
    .filter((match) => match.measure === measure && match.outcome !== 'not')
    .map(({ outcome, personId }) => [outcome, personId].filter((part) => part !== null).join(' '))
    .sort();
}

describe('What the law itself gives, in a place without terms of its own', () => {
  it('begins with the first day of the law and not before', () => {
    expect(found('education-assistance', 'dibao', { on: '2026-06-30' })).toEqual([]);
    expect(found('education-assistance', 'dibao')).toEqual(['may child']);
  });

  it('[L-46] medical help is for the seriously ill of all four classes, the premium for tekun and dibao', () => {
    const ill = { severe: true, chronic: false };
    const facts = family({ circumstances: [{ personId: 'father', illness: ill }] });
    for (const category of ['tekun', 'dibao', 'margin', 'rigid-expenditure'] as const)
      expect([category, found('medical-assistance', category, { facts })]).toEqual([
        category,
        ['may father'],
      ]);
    expect(found('medical-assistance', null, { facts })).toEqual([]);
    expect(found('premium-subsidy', 'tekun')).toEqual(['may child', 'may father']);
    expect(found('premium-subsidy', 'dibao')).toEqual(['may child', 'may father']);
    expect(found('premium-subsidy', 'margin')).toEqual([]);
  });

  it('[N16] from 2027 the premium of monitored households is looked at too, by a person', () => {
    expect(found('premium-subsidy', 'monitored', { on: '2026-12-31' })).toEqual([]);
    expect(found('premium-subsidy', 'monitored', { on: '2027-01-01' })).toEqual([
      'open child',
      'open father',
    ]);
    expect(found('premium-subsidy', 'dibao', { on: '2027-01-01' })).toEqual(['may child', 'may father']);
  });

  it('[L-27] education is for who goes to school, from kindergarten to university, asked for at the school', () => {
    for (const stage of ['kindergarten', 'college'] as const) {
      const facts = family({ circumstances: [{ personId: 'child', student: { stage } }] });
      expect(found('education-assistance', 'rigid-expenditure', { facts })).toEqual(['may child']);
    }
    const measures = measuresOn(tree, GANGKOU, IN_FORCE);
    const terms = measures.find(({ head }) => head.code === 'education-assistance')?.terms;
    expect(terms?.decides?.zh).toContain('学校');
    expect(terms?.also).toContainEqual({ doc: '中华人民共和国社会救助法', article: '第三十八条' });
  });

  it('[L-28] housing is for all four classes, and where the house is sound a person looks at the want of housing', () => {
    const house = (grade: 'A' | 'D') => family({ housing: { grade } });
    expect(found('housing-assistance', 'margin', { facts: house('D') })).toEqual(['may']);
    expect(found('housing-assistance', 'margin', { facts: house('A') })).toEqual(['open']);
    expect(found('housing-assistance', 'monitored', { facts: house('D') })).toEqual([]);
  });

  it('[L-47] work is for the unemployed who can work, of dibao, margin and rigid families', () => {
    for (const category of ['dibao', 'margin', 'rigid-expenditure'] as const)
      expect(found('employment-assistance', category)).toEqual(['may father']);
    expect(found('employment-assistance', 'tekun')).toEqual([]);
    const facts = family({ circumstances: [{ personId: 'father', employment: { status: 'employed' } }] });
    expect(found('employment-assistance', 'dibao', { facts })).toEqual([]);
  });

  it('[L-48] aid after a disaster asks for no category', () => {
    const facts = family({
      expenditures: [
        {
          kind: 'disaster',
          grossFen: 100,
          reimbursedFen: 0,
          period: { from: '2026-05-01', to: '2026-05-31' },
        },
      ],
    });
    expect(found('disaster-aid', null, { facts })).toEqual(['may']);
    expect(found('disaster-aid', null)).not.toEqual(['may']);
  });

  it.each([
    ['[L-49] emergency medical aid', 'emergency-medical-aid', ['open child', 'open father']],
    ['[L-50] aid to stranded persons', 'stranded-persons-aid', ['open child', 'open father']],
    ['temporary assistance', 'temporary-assistance', ['open']],
  ])('%s is for anybody, and a person finds whether it is needed', (_what, measure, whom) => {
    expect(found(measure, null)).toEqual(whom);
  });
});

describe('A place that carries the law out in finer measures', () => {
  const ZZ = { place: ZHENGZHOU } as const;

  it('has them named in place of what they carry out', () => {
    expect(found('education-grant', 'dibao', ZZ)).toEqual(['may child']);
    expect(found('education-assistance', 'dibao', ZZ)).toEqual([]);
    expect(found('premium-subsidy', 'dibao', ZZ)).toEqual([]);
  });

  it('[L-48] [L-53] keeps what the law gives to whom its own measures leave out', () => {
    const facts = family({
      expenditures: [
        {
          kind: 'disaster',
          grossFen: 100,
          reimbursedFen: 0,
          period: { from: '2026-05-01', to: '2026-05-31' },
        },
      ],
    });
    expect(found('disaster-emergency-aid', 'dibao', { ...ZZ, facts })).toEqual(['may']);
    expect(found('disaster-aid', 'dibao', { ...ZZ, facts })).toEqual([]);
    expect(found('disaster-aid', null, { ...ZZ, facts })).toEqual(['may']);
  });
});
