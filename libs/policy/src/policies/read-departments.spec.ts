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
    expect(faultsOf(without('water'))).toEqual([
      'drinking-water: no department serves this need: add - { kind: drinking-water } to the needs of one',
    ]);
  });

  it('[S2-36] give the phone for complaints by period, one after the other, with its office', () => {
    const given = (list: string) => withOneMore({ more: `  supervision: ${list}` });
    const phone = (from: string, to: string, number = "'12345'") =>
      `{ from: ${from}, to: ${to}, office: { zh: 某局, en: some office }, phone: ${number} }`;
    expect(given(`[${phone('2026-01-01', '2026-06-30')}, ${phone('2026-07-01', 'null')}]`)).toEqual([]);
    expect(given(`[${phone('2026-01-01', '2026-06-29')}, ${phone('2026-07-01', 'null')}]`)).toEqual([
      'veterans: supervision: after the period from 2026-01-01 there is a gap',
    ]);
    expect(given(`[${phone('2026-01-01', '2026-07-01')}, ${phone('2026-07-01', 'null')}]`)).toEqual([
      'veterans: supervision: the period from 2026-01-01 is reversed or overlaps another',
    ]);
    const wrong = [
      '[]',
      "'12345'",
      `[${phone('2026-01-01', 'null', '12345')}]`,
      '[{ from: 2026-01-01, to: null }]',
    ];
    for (const list of wrong) expect(given(list)).not.toEqual([]);
  });

  it('may have an address to which their messages are posted, which holds no secret', () => {
    const posted = (webhook: string) =>
      readDepartments(PATH, `${whole}${written({ more: `  webhook: ${webhook}` })}`);
    const { departments: list, faults } = posted('{ url: "https://hooks.example:8443/aid" }');
    expect([list.at(-1)?.webhook, faults]).toEqual([{ url: 'https://hooks.example:8443/aid' }, []]);
    const wrong = [
      'ftp://h/a',
      'h/a',
      'https://u:p@h/a',
      'https://h/a?key=1',
      'https://h/a#b',
      `https://h/${'a'.repeat(500)}`,
    ];
    for (const url of wrong) expect(posted(`{ url: "${url}" }`).faults).toHaveLength(1);
    for (const other of ['https://h/a', '{}', '{ url: "https://h/a", secret: x }', '[]'])
      expect(posted(other).faults).toHaveLength(1);
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
      'veterans: there is no task road-building; there are: coordination, medical-bills, cremations',
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
    expect(withOneMore({ more: '  fax: 1' })).toEqual([
      expect.stringMatching(/^veterans: there is no field fax; there are: nameZh, nameEn, needs/) as string,
    ]);
    expect(withOneMore({ needs: '{ kind: pension, of: 1 }' })).toEqual([
      expect.stringMatching(/^veterans: there is no need pension; there are: .*housing, .*other/) as string,
    ]);
    expect(withOneMore({ needs: 'housing' })).toEqual([
      expect.stringMatching(/^veterans: the need "housing" is not written as it should be/) as string,
    ]);
    expect(withOneMore({ names: 'nameZh: 退役军人事务' })).toEqual(['veterans: nameEn is missing']);
  });

  it('that are misspelt lead to the need, the aspect or the field that was meant, and to all that there are', () => {
    const misspelt = [
      withOneMore({ needs: '{ kind: housng }' }),
      withOneMore({ needs: '{ kind: medical, aspect: costs }' }),
      faultsOf(`${whole}${written({}).replace('sees: [name]', 'sees: [adress]')}`),
    ];
    expect(misspelt).toEqual([
      [expect.stringMatching(/there is no need housng, is housing meant; there are: medical, /)],
      [expect.stringMatching(/no aspect costs, is cost meant; there are: /)],
      [expect.stringMatching(/sees has no adress, is address meant; there are: name, /)],
    ]);
  });

  it('of a form that nobody has begun are one fault with what to do, not one for each need', () => {
    const form = whole.replaceAll(/^/gm, '# ');
    expect(faultsOf(form)).toEqual([
      ': the file names no department yet, its lines are comments: take the # away and fill the departments in',
    ]);
    expect(readDepartments(PATH, `${whole}: [`).faults.map(({ code }) => code)).toEqual(['YAML_BROKEN']);
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
      'veterans: measures: a mapping of codes is expected',
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
