import { repositoryPolicyFiles } from '../testing/repository-policies.fixture.js';
import { readDepartments } from '../policies/read-departments.js';
import { standsIn, withDepartment, withoutDepartment, type NewDepartment } from './edit-departments.js';

const PATH = '510683/departments.yaml';
const whole = repositoryPolicyFiles().find(({ path }) => path === PATH)?.text ?? '';
const JUSTICE: NewDepartment = {
  nameZh: '司法',
  nameEn: 'Justice: legal aid',
  needs: ['subsidy', 'other'],
  sees: ['name', 'regionCode'],
  legalGround: { doc: '2026', article: '第三十一条' },
};
const codesOf = (text: string) => readDepartments(PATH, text).departments.map(({ code }) => code);

describe('a department that is written into a departments.yaml', () => {
  it('stands at its end, reads as it was given, and every other line stays', () => {
    const edited = withDepartment(whole, 'justice', JUSTICE) ?? '';
    expect(edited.startsWith(whole.trimEnd())).toBe(true);
    const { departments, faults } = readDepartments(PATH, edited);
    expect(faults).toEqual([]);
    expect(departments.at(-1)).toMatchObject({
      ...JUSTICE,
      code: 'justice',
      needs: [{ kind: 'subsidy' }, { kind: 'other' }],
    });
  });

  it('is taken out again with its lines alone: comments and the others stay as they were', () => {
    const edited = withDepartment(whole, 'justice', JUSTICE) ?? '';
    expect(withoutDepartment(edited, 'justice')).toBe(whole);
    const without = withoutDepartment(whole, 'disabled-federation') ?? '';
    expect(codesOf(without)).toEqual(codesOf(whole).filter((code) => code !== 'disabled-federation'));
    expect(without).toContain('# 绵竹市：部门');
    expect(without).not.toContain('残联');
  });

  it('is left to people where its file is one line', () => {
    const line = '{ water: { nameZh: 水利, nameEn: Water } }';
    expect(withoutDepartment(line, 'water')).toBeUndefined();
    expect(withDepartment(line, 'justice', JUSTICE)).toBeUndefined();
  });

  it('is known by what its entry says', () => {
    const edited = withDepartment(whole, 'justice', JUSTICE) ?? '';
    expect(standsIn(whole, 'justice')).toBe('no');
    expect(standsIn(edited, 'justice', JUSTICE)).toBe('same');
    expect(standsIn(edited, 'justice', { ...JUSTICE, nameZh: '司法局' })).toBe('other');
  });
});
