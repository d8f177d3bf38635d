import { NEED_KINDS } from '@aid-chain/vocabulary';
import { loadPolicies } from '../policies/load-policies.js';
import { DEMO_TOWNSHIP, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { departments, routeNeed } from './departments.js';

const list = departments(loadPolicies(repositoryPolicyFiles()), DEMO_TOWNSHIP);

describe('Departments of the demonstration county', () => {
  it('[S0-07] are the eleven of the catalogue, each with its name and a legal ground for what it sees', () => {
    expect(list.map(({ code }) => code)).toHaveLength(11);
    expect(list.map(({ nameZh }) => nameZh)).toEqual([
      '民政',
      '医保',
      '卫健',
      '教体',
      '人社',
      '住建',
      '水利',
      '农业农村',
      '应急',
      '残联',
      '慈善',
    ]);
    for (const { legalGround } of list)
      expect(legalGround.doc.length * legalGround.article.length).toBeGreaterThan(0);
  });

  it('[S0-23] each kind of need goes to the department that serves it', () => {
    const route = (kind: (typeof NEED_KINDS)[number]) => routeNeed(list, { kind, aspects: [] });
    expect(route('medical')).toEqual(['medical-insurance']);
    expect(route('education')).toEqual(['education']);
    expect(route('housing')).toEqual(['housing']);
    expect(route('drinking-water')).toEqual(['water']);
    expect(route('employment')).toEqual(['human-resources']);
    expect(route('industry')).toEqual(['agriculture']);
    for (const kind of NEED_KINDS) expect(route(kind).length).toBeGreaterThan(0);
  });

  it('a medical need with treatment goes to health beside medical insurance', () => {
    expect(routeNeed(list, { kind: 'medical', aspects: ['cost', 'treatment'] })).toEqual([
      'medical-insurance',
      'health',
    ]);
    expect(routeNeed(list, { kind: 'medical', aspects: ['cost'] })).toEqual(['medical-insurance']);
  });

  it('care goes to the disabled federation too only where a certificate is known', () => {
    expect(routeNeed(list, { kind: 'care-service', aspects: [] })).toEqual(['civil-affairs']);
    expect(routeNeed(list, { kind: 'care-service', aspects: [], personDisabled: true })).toEqual([
      'civil-affairs',
      'disabled-federation',
    ]);
  });

  it('charity, which is no authority, sees nobody’s identity', () => {
    expect(list.find(({ code }) => code === 'charity')?.sees).toEqual(['regionCode', 'ground']);
  });

  it.each(['410100', '421223', '510683', '520402', '640121'])(
    '[L-14] in %s the six of the law beside civil affairs are shown a confirmed status, no other department is',
    (county) => {
      const place = departments(loadPolicies(repositoryPolicyFiles()), `${county}000000`);
      const shown = place.filter(({ sees }) => sees.includes('confirmedStatus'));
      expect(shown.map(({ code }) => code.replace('-security', '')).sort()).toEqual([
        'education',
        'emergency-management',
        'health',
        'housing',
        'human-resources',
        'medical-insurance',
      ]);
    },
  );
});
