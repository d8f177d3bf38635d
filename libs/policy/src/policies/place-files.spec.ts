import { local } from '../testing/local-policies.fixture.js';
import { demoPack, repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { describePolicyFinding } from './describe-finding.js';
import { loadPolicies, readPolicies, type PolicyFile } from './load-policies.js';
import { PARAMETER_KEYS, specOf } from './catalogue.js';
import { meaningOf } from './parameter-meanings.js';
import { parameterTemplates } from './parameter-templates.js';
import { placeGaps } from './place-gaps.js';
import { readPlausible } from './plausible.js';
import { parameterOn } from './resolve-pack.js';

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
      '421300',
      'dibao.standard.rural',
      'from: 2025-01-01, to: null, value: 560, demo: true',
    );
    const { tree, faults } = readPolicies([...repositoryPolicyFiles(), standard]);
    expect(faults).toEqual([]);
    const [warning] = tree.warnings.filter(({ path }) => path.startsWith('421300'));
    expect(warning).toMatchObject({ code: 'VALUE_IMPLAUSIBLE', at: 'dibao.standard.rural 2025-01-01' });
    expect(warning?.detail).toMatchObject({
      zh: expect.stringContaining('5.60 元') as unknown,
      en: expect.stringContaining('5.60 yuan') as unknown,
    });
  });

  it('is found for every number that there is: each has a usual range', () => {
    const file = repositoryPolicyFiles().find(({ path }) => path.endsWith('plausible.yaml'));
    const { plausible, faults } = readPlausible(file?.path ?? '', file?.text ?? '');
    const numbers = PARAMETER_KEYS.filter((key) => !['bool', 'enum', 'list'].includes(specOf(key).unit));
    expect(faults).toEqual([]);
    expect(numbers.filter((key) => !plausible.has(key))).toEqual([]);
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
      ['510683990001', '421321001001', '510683990002', '421321001002'],
      '2026-11-29',
    );
    expect(demo).toMatchObject({ places: ['510683990001', '510683990002'], missing: [] });
    expect(demo?.pending.map(({ key }) => key)).toEqual([KEY]);
    expect(demo?.demo.map(({ key }) => key)).toContain('dibao.standard.rural');
    expect(other?.places).toEqual(['421321001001', '421321001002']);
    expect(other?.missing).toContain('dibao.standard.rural');
    expect(other?.missing).not.toContain('publicity.days');
  });

  it('is said in both languages with its detail', () => {
    const detail = { zh: 'days，应为 months', en: 'days, expected months' };
    const { zh, en } = describePolicyFinding({ code: 'UNIT_WRONG', detail });
    expect(zh).toBe('单位不是该参数的单位：days，应为 months');
    expect(en).toBe('this is not the unit of the parameter: days, expected months');
  });
});

describe('the files of a new place', () => {
  const tree = loadPolicies(repositoryPolicyFiles().filter(({ path }) => path.startsWith('000000/')));
  const files = parameterTemplates(tree, '421321', '2026-11-29');

  it('hold every key: as a form where the place may give it, as a note where a level above has fixed it', () => {
    const text = files.map((file) => file.text).join('\n');
    const forms = PARAMETER_KEYS.filter((key) => text.includes(`# ${key}:`));
    const fixed = PARAMETER_KEYS.filter((key) => !forms.includes(key));
    expect(forms).toContain('dibao.standard.rural');
    expect(forms).toContain('income.basic-pension.excluded');
    expect(fixed).toContain('publicity.days');
    for (const key of PARAMETER_KEYS) expect(text).toContain(`# ${meaningOf(key).zh} · `);
  });

  it('are valid parameters once the forms are filled in: the standard names the document of the level that owns it', () => {
    const dibao = files.find(({ path }) => path === '421321/dibao.yaml') ?? { path: '', text: '' };
    const filled = dibao.text
      .replace(/^# (dibao\.standard\.rural:\n)# (.*\n)# (.*\n)# (.*)/m, '$1$2$3$4')
      .replace(/^( +- .*)value: ___/m, '$1value: 56000')
      .replaceAll('___', '某文');
    const { tree: own, faults } = readPolicies([
      ...repositoryPolicyFiles(),
      ofPlace({ path: dibao.path, text: filled }),
    ]);
    expect(faults).toEqual([]);
    expect(parameterOn(own, '421321001001', 'dibao.standard.rural', '2026-12-01')).toBe(56000);
  });
});
