import { local } from '../testing/local-policies.fixture.js';
import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { blanksIn, blanksText } from './blanks.js';
import { readPolicies, type PolicyFile } from './load-policies.js';

const WATER = 'dibao.standard.rural';
const found = (...files: PolicyFile[]): string[] =>
  readPolicies([...repositoryPolicyFiles(), ...files]).faults.map(({ code, at }) => `${code} ${at}`.trim());

describe('A form that is filled in by half', () => {
  it('has its blanks named once a file, not as wrong values, units or days', () => {
    const half = local('421321', WATER, 'from: ___, to: null, value: ___, doc: ___, article: ___');
    const { faults } = readPolicies([...repositoryPolicyFiles(), half]);
    expect(faults.map(({ code }) => code)).toEqual(['BLANKS_LEFT']);
    expect(faults[0]?.detail).toMatchObject({
      en: expect.stringMatching(/^4 \(dibao\.standard\.rural\.values\[0\]\.from, .*article\)$/) as string,
    });
  });

  it('has its other faults named beside them', () => {
    const half = local('421321', WATER, 'from: 2026-01-01, to: null, value: 5.5, doc: ___, article: ___');
    expect(found(half)).toEqual(['BLANKS_LEFT', `VALUE_WRONG ${WATER}[0] 2026-01-01`]);
  });

  it('may not name ___ as the document on which a value rests', () => {
    const half = local(
      '421321',
      WATER,
      'from: 2026-01-01, to: null, value: 56000, doc: ___, article: 第一条',
    );
    expect(found(half)).toEqual(['BLANKS_LEFT']);
  });

  it('that is all comments has no blank: nothing of it is in use', () => {
    const form = `# ${WATER}:\n#   unit: fen/person/month\n#   values: [{ value: ___ }]\n`;
    expect(found({ path: '421321/dibao.yaml', text: form })).toEqual([]);
  });
});

describe('Blanks', () => {
  it('are found in lists, in rows and as the name of an entry', () => {
    const read = { a: ['x', '___'], b: { c: '__' }, ___: { d: 1 }, e: 'a ___ b' };
    expect(blanksIn(read)).toEqual(['a[1]', 'b.c', '___']);
  });

  it('beyond a dozen are counted', () => {
    const many = blanksText(Array.from({ length: 13 }, (_, index) => `row ${String(index)}`)).zh;
    expect(many).toContain('13 处');
    expect(many).toContain('row 11 …');
  });
});
