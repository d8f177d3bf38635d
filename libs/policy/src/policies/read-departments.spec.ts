import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import {
  DEMO_TOWNSHIP,
  policiesWith,
  repositoryPolicyFiles,
} from '../testing/repository-policies.fixture.js';
import { inBoth } from './detail.js';
import { departmentName, departments, departmentWithTask } from '../departments/departments.js';
import { readDepartments } from './read-departments.js';

const PATH = '510683/departments.yaml';
const whole = repositoryPolicyFiles().find(({ path }) => path === PATH)?.text ?? '';

interface Written {
  readonly code?: string;
  readonly needs?: string;
  readonly names?: string;
  readonly more?: string;
}

const written = ({ code = 'veterans', needs, names, more }: Written): string => `
${code}:
  ${names ?? 'nameZh: 退役军人事务\n  nameEn: Veterans Affairs'}
  needs: [${needs ?? '{ kind: subsidy }'}]
  sees: [name]
  legalGround: { doc: 退役军人保障法, article: 第二条 }
${more ?? ''}`;

const faultsOf = (text: string): string[] =>
  readDepartments(PATH, text).faults.map(({ at, detail }) => `${at}: ${inBoth(detail).en}`);
const withOneMore = (more: Written): string[] => faultsOf(`${whole}${written(more)}`);

describe('The departments of a place', () => {
  it('are those that its file names, in the order of the file, whatever their codes', () => {
    const { departments: list, faults } = readDepartments(PATH, `${written({})}${whole}`);
    expect(faults).toEqual([]);
    expect(list).toHaveLength(12);
    expect(list[0]).toMatchObject({ code: 'veterans', nameZh: '退役军人事务', nameEn: 'Veterans Affairs' });
  });

  it('may be fewer than in another place, as long as every need is served', () => {
    const without = (code: string) => whole.replace(new RegExp(`^${code}:\\n(  .*\\n|\\n)+`, 'm'), '');
    expect(without('health')).not.toMatch(/^health:/m);
    expect(faultsOf(without('health'))).toEqual([]);
    expect(faultsOf(without('water'))).toEqual(['drinking-water: no department serves this need']);
  });

  it.each(['Veterans', '1st-office', 'veterans_affairs', 'a.b', `v${'x'.repeat(64)}`])(
    'have no code like %s',
    (code) => {
      expect(withOneMore({ code })).toEqual([`${code}: a code has a-z, 0-9 and -, and begins with a letter`]);
    },
  );

  it.each([...SERVICE_NAMES, 'feedback', 'aid-chain'])(
    'have not the code %s, which is the system’s',
    (code) => {
      expect(withOneMore({ code })).toEqual([`${code}: this code is reserved for the system`]);
    },
  );

  it('have each task at most once; nobody has to send rows, somebody has to coordinate', () => {
    const without = whole.replace('  tasks: [coordination, cremations]\n', '');
    expect(faultsOf(without)).toEqual(['coordination: 0 departments have this task, it takes one']);
    expect(withOneMore({ more: '  tasks: [medical-bills]' })).toEqual([
      'medical-bills: 2 departments have this task, it takes one',
    ]);
    expect(withOneMore({ more: '  tasks: [road-building]' })).toEqual([
      'veterans: unknown task road-building',
    ]);
    expect(departmentWithTask(readDepartments(PATH, whole).departments, 'medical-bills')).toBe(
      'medical-insurance',
    );
  });

  it.each([
    ['tasks', '  tasks: medical-bills'],
    ['sees', '  sees: name'],
  ])('are wrong where %s is one value and no list', (field, line) => {
    const text = written({}).replace('  sees: [name]\n', field === 'sees' ? '' : '  sees: [name]\n');
    expect(faultsOf(`${whole}${text}${line}`)).toEqual([`veterans: ${field} is no list`]);
  });

  it('are wrong with an unknown field, an unknown need or without a name', () => {
    expect(withOneMore({ more: '  fax: 1' })).toEqual(['veterans: unknown field fax']);
    expect(withOneMore({ needs: '{ kind: pension }' })).toEqual(['veterans: need {"kind":"pension"}']);
    expect(withOneMore({ names: 'nameZh: 退役军人事务' })).toEqual(['veterans: nameEn is missing']);
  });

  it('[S0-25] may have the number under which a family calls them, in quotes: a leading nought is none of a number', () => {
    const { departments: list } = readDepartments(
      PATH,
      `${whole}${written({ more: "  phone: '0838-5550001'" })}`,
    );
    expect(list.at(-1)?.phone).toBe('0838-5550001');
    for (const more of ['  phone: 12345', "  phone: 'ask the window'"])
      expect(withOneMore({ more })).toEqual([
        'veterans: phone is the number of an office in quotes, such as "0838-1234567" or "12345"',
      ]);
  });

  it('name their measures and units in both languages, or are wrong', () => {
    const more = '  measures: { pension-top-up: { zh: 优抚补助, en: pension top-up } }';
    const { departments: list } = readDepartments(PATH, `${whole}${written({ more })}`);
    expect(list.at(-1)?.measures).toEqual({ 'pension-top-up': { zh: '优抚补助', en: 'pension top-up' } });
    expect(withOneMore({ more: '  measures: [pension-top-up]' })).toEqual([
      'veterans: measures : a mapping of codes is expected',
    ]);
    expect(withOneMore({ more: '  units: { Visit: { zh: 次 } }' })).toEqual([
      'veterans: units Visit: a code has a-z, 0-9 and -, and begins with a letter',
      'veterans: units Visit: `zh` and `en` are both needed',
    ]);
  });
});

describe('The name of a department', () => {
  it('is the one in the file of the place', () => {
    const renamed = departments(policiesWith(PATH, 'nameZh: 住建', 'nameZh: 住房和城乡建设'), DEMO_TOWNSHIP);
    expect(departmentName(renamed, 'housing')).toEqual({
      zh: '住房和城乡建设',
      en: 'Housing and Construction',
    });
  });

  it('is its code where the file does not name it', () => {
    const list = readDepartments(PATH, whole).departments;
    expect(departmentName(list, 'veterans')).toEqual({ zh: 'veterans', en: 'veterans' });
    expect(departmentName([], 'constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
  });
});
