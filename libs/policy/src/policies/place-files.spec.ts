import { local } from '../testing/local-policies.fixture.js';
import { demoPack, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { describePolicyFinding } from './describe-finding.js';
import { loadPolicies, readPolicies, type PolicyFile } from './load-policies.js';
import { placeGaps } from './place-gaps.js';

const KEY = 'income.basic-pension.excluded';
const NOTICE = 'doc: 部发〔2026〕9号, article: 第三条';

const ofPlace = (file: PolicyFile): PolicyFile => ({ ...file, path: `policies/${file.path}`, ofPlace: true });
const nation = (...entries: string[]) => ofPlace(local('000000', KEY, ...entries));
const faultsOf = (...files: PolicyFile[]) =>
  readPolicies([...repositoryPolicyFiles(), ...files]).faults.map(({ code, path, at }) =>
    [code, path, at].join(' '),
  );

describe('what a deployment loads of the nation', () => {
  it('a pending parameter takes the value of a document from its day on, and stays pending before it', () => {
    const tree = loadPolicies([
      ...repositoryPolicyFiles(),
      nation(`from: 2026-10-01, to: null, value: true, ${NOTICE}`),
    ]);
    const entry = (day: string) => demoPack(day, tree).parameters[KEY];
    expect(entry('2026-09-30')).toMatchObject({ state: 'pending', to: '2026-09-30' });
    expect(entry('2026-10-01')).toMatchObject({
      state: 'value',
      value: true,
      region: '000000',
      doc: '部发〔2026〕9号',
    });
    expect(entry('2025-12-31')).toMatchObject({ state: 'value', doc: '民发〔2021〕57号' });
  });

  it('is pending again after a value that ends, because nobody knows what follows', () => {
    const tree = loadPolicies([
      ...repositoryPolicyFiles(),
      nation(`from: 2026-01-01, to: 2026-12-31, value: true, ${NOTICE}`),
    ]);
    expect(demoPack('2026-06-30', tree).parameters[KEY]).toMatchObject({ value: true });
    expect(demoPack('2027-01-01', tree).parameters[KEY]).toMatchObject({ state: 'pending' });
  });

  it('nothing that the nation has decided, no value without a document, and no owners of its own', () => {
    const path = `policies/000000/${KEY}.yaml`;
    expect(faultsOf(nation(`from: 2025-01-01, to: null, value: true, ${NOTICE}`))).toEqual([
      `NATION_FIXED ${path} ${KEY} 2025-01-01`,
    ]);
    expect(faultsOf(nation('from: 2026-10-01, to: null, value: true, demo: true'))).toEqual([
      `SOURCE_MISSING ${path} ${KEY} 2026-10-01`,
    ]);
    const owners = { path: '000000/owners.yaml', text: '{}' };
    expect(faultsOf(ofPlace(owners))).toEqual(['OWNERS_WRONG policies/000000/owners.yaml owners.yaml']);
  });
});

describe('a value that is not plausible', () => {
  it('is used, and named with its amount in yuan: 560 for 56000 fen', () => {
    const standard = local(
      '421200',
      'dibao.standard.rural',
      'from: 2025-01-01, to: null, value: 560, demo: true',
    );
    const { tree, faults } = readPolicies([...repositoryPolicyFiles(), standard]);
    expect(faults).toEqual([]);
    const [warning] = tree.warnings.filter(({ path }) => path.startsWith('421200'));
    expect(warning).toMatchObject({ code: 'VALUE_IMPLAUSIBLE', at: 'dibao.standard.rural 2025-01-01' });
    expect(warning?.detail).toContain('5.60 元');
  });

  it('is not suspected where it is usual', () => {
    const { tree } = readPolicies(repositoryPolicyFiles());
    expect(tree.warnings.filter(({ code }) => code === 'VALUE_IMPLAUSIBLE')).toEqual([]);
  });
});

describe('what keeps a place from deciding', () => {
  const tree = loadPolicies(repositoryPolicyFiles());

  it('is named once for all places of the same folders: missing keys, pending and demo values', () => {
    const [demo, other] = placeGaps(
      tree,
      ['510683990001', '421223001001', '510683990002', '421223001002'],
      '2026-11-29',
    );
    expect(demo).toMatchObject({ places: ['510683990001', '510683990002'], missing: [] });
    expect(demo?.pending.map(({ key }) => key)).toEqual([KEY]);
    expect(demo?.demo.map(({ key }) => key)).toContain('dibao.standard.rural');
    expect(other?.places).toEqual(['421223001001', '421223001002']);
    expect(other?.missing).toContain('dibao.standard.rural');
    expect(other?.missing).not.toContain('publicity.days');
  });

  it('is said in both languages with its detail', () => {
    const { zh, en } = describePolicyFinding({ code: 'UNIT_WRONG', detail: 'days, expected months' });
    expect(zh).toBe('单位不是该参数的单位：days, expected months');
    expect(en).toContain('not the unit');
  });
});
