import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workCalendar } from '@aid-chain/kernel';
import { FIRST_DAY } from '../../first-day.js';
import { planDemo, type ScenarioFile } from './plan-demo.js';
import { readScenarios } from './read-scenarios.js';
import { ScenarioError, type ScenarioFault } from './scenario-fault.js';

const DEMO = join(import.meta.dirname, '../../../../../demo');

const known = {
  actors: new Set(['demo-clerk', 'demo-portal']),
  services: new Set(['intake', 'eligibility']),
  bodyOf: (file: string) => (file === 'families/ma.json' ? { residence: 'rural' } : undefined),
  firstDay: '2026-07-06',
  calendar: workCalendar(
    [
      { date: '2026-09-20', working: true },
      { date: '2026-09-25', working: false },
    ],
    '2026-12-31',
  ),
};

const step = (on: string, ...lines: string[]): string =>
  [`  - on: ${on}`, '    zh: 一步', '    en: A step', ...lines.map((line) => `    ${line}`)].join('\n');
const reading = ['do:', '  - as: demo-clerk', '    get: intake /v1/applications'];
const scenario = (...steps: string[]): string => ['steps:', ...steps].join('\n');
const file = (text: string, name = 'ma'): ScenarioFile => ({ file: `demo/scenarios/${name}.yaml`, text });

function faultsOf(...files: ScenarioFile[]): readonly ScenarioFault[] {
  try {
    planDemo(files, known);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
}

describe('a scenario file with a wrong day', () => {
  it('is refused with file and line where a step lies before the step before', () => {
    const text = scenario(step('2026-07-08', ...reading), step('2026-07-07', ...reading));
    expect(faultsOf(file(text))).toEqual([
      {
        file: 'demo/scenarios/ma.yaml',
        line: 8,
        path: '/steps/1/on',
        zh: '2026-07-07 早于上一步的 2026-07-08',
        en: '2026-07-07 is before the step before, of 2026-07-08',
      },
    ]);
  });

  it.each([
    ['is no date', '2026-02-30', 'is not a date'],
    [
      'lies before the first day of the demo',
      '2026-07-05',
      'is before the first day of the demo, 2026-07-06',
    ],
  ])('is refused where it %s', (_, day, sentence) => {
    const [fault, ...more] = faultsOf(file(scenario(step(day, ...reading))));
    expect(fault).toMatchObject({ line: 2, path: '/steps/0/on' });
    expect(fault?.en).toContain(sentence);
    expect(more).toEqual([]);
  });

  it('is refused where an office works on a day off; a worked Sunday and a day by the clock are taken', () => {
    const office = (day: string) => faultsOf(file(scenario(step(day, 'office: true', ...reading))));
    for (const off of ['2026-09-19', '2026-09-25']) {
      expect(office(off)).toMatchObject([
        { line: 2, path: '/steps/0/on', zh: `${off} 是休息日，机关不办公` },
      ]);
    }
    expect(office('2026-09-20')).toEqual([]);
    expect(faultsOf(file(scenario(step('2026-09-25', ...reading))))).toEqual([]);
  });
});

describe('a scenario file with an unknown step or actor', () => {
  const action = (...lines: string[]): ScenarioFile => file(scenario(step('2026-07-06', 'do:', ...lines)));
  const clerk = '  - as: demo-clerk';

  it.each([
    ['a word that no step has', 'put: intake /v1/applications', '/put', '"put" is not known here'],
    ['a service that is not there', 'get: payment /v1/lists', '/get', 'no service "payment"'],
    ['a path that is none', 'get: intake applications', '/get', '"<service> /<path>"'],
    ['a code that is no text', 'get: 7', '/get', 'must be string'],
  ])('is refused with file, line and path: %s', (_, line, path, sentence) => {
    const en = expect.stringContaining(sentence) as string;
    const place = { file: 'demo/scenarios/ma.yaml', line: 7, path: `/steps/0/do/0${path}` };
    expect(faultsOf(action(clerk, `    ${line}`))).toContainEqual(expect.objectContaining({ ...place, en }));
  });

  it('is refused where an actor is not in the directory, a step asks for nothing, or a body is not there', () => {
    expect(faultsOf(action('  - as: demo-nobody', '    get: intake /v1/applications'))).toMatchObject([
      { line: 6, path: '/steps/0/do/0/as', zh: '没有操作人「demo-nobody」' },
    ]);
    expect(faultsOf(action(clerk, '    body: {}'))).toMatchObject([
      { line: 6, path: '/steps/0/do/0', en: 'one of get and post is needed' },
    ]);
    const missing = ['    post: intake /v1/applications', '    bodyFile: families/mi.json'];
    expect(faultsOf(action(clerk, ...missing))).toMatchObject([
      { line: 8, path: '/steps/0/do/0/bodyFile', en: 'there is no JSON file demo/families/mi.json' },
    ]);
  });

  it('is refused where it is no YAML, has no steps, or an expression cannot be read', () => {
    expect(faultsOf(file('steps: [\n'))).toMatchObject([{ zh: '不是正确的 YAML' }]);
    expect(faultsOf(file('families: {}'))).toMatchObject([{ line: 1, en: '"steps" is missing' }]);
    const broken = [clerk, '    get: intake /v1/applications', '    keep: { ma.householdId: "items[" }'];
    expect(faultsOf(action(...broken))).toMatchObject([
      { line: 8, path: '/steps/0/do/0/keep/ma.householdId' },
    ]);
  });

  it('names every fault of every file at once', () => {
    const wrong = (name: string) => file(scenario(step('2026-07-06', 'do: []')), name);
    expect(faultsOf(wrong('ma'), wrong('niu')).map(({ file }) => file)).toEqual([
      'demo/scenarios/ma.yaml',
      'demo/scenarios/niu.yaml',
    ]);
  });
});

describe('what earlier steps kept', () => {
  const keeps = [
    'do:',
    '  - as: demo-clerk',
    '    get: intake /v1/applications',
    '    keep: { ma.householdId: items.householdId }',
  ];
  const uses = ['do:', '  - as: demo-clerk', '    get: intake /v1/households/${ma.householdId}'];

  it('is known to a later day of another file, and to no earlier day', () => {
    const keeper = file(scenario(step('2026-07-08', ...keeps)), '90-ma');
    expect(faultsOf(file(scenario(step('2026-07-09', ...uses)), '10-niu'), keeper)).toEqual([]);
    expect(faultsOf(file(scenario(step('2026-07-07', ...uses)), '10-niu'), keeper)).toMatchObject([
      {
        file: 'demo/scenarios/10-niu.yaml',
        line: 7,
        path: '/steps/0/do/0/get',
        en: 'no earlier step kept "ma.householdId"',
      },
    ]);
  });

  it('must hold the household of each family whose chain is printed', () => {
    const family = 'families:\n  niu: { zh: 牛家, en: Niu }\n';
    expect(faultsOf(file(family + scenario(step('2026-07-06', ...reading))))).toMatchObject([
      { line: 2, path: '/families/niu', en: 'no step keeps "niu.householdId"' },
    ]);
  });
});

describe('the scenarios of the repository', () => {
  const { families, steps } = readScenarios(DEMO);

  it('play the third quarter of 2026 day by day, from its first day to the day after the reports were due', () => {
    const days = steps.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(FIRST_DAY).toContain(days[0] ?? '');
    expect(new Set(days)).toEqual(
      new Set([
        ...['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10', '2026-07-13', '2026-07-14'],
        ...['2026-07-17', '2026-07-20', '2026-07-28', '2026-08-03', '2026-08-04', '2026-08-12'],
        ...['2026-09-08', '2026-09-11', '2026-09-14', '2026-09-15', '2026-09-16'],
        ...['2026-09-17', '2026-09-18', '2026-09-20', '2026-09-24', '2026-09-28', '2026-09-29', '2026-09-30'],
        ...['2026-10-01', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-13', '2026-10-16'],
      ]),
    );
    expect(families.map(({ zh }) => zh)).toEqual(['李家', '王家', '张家', '陈家', '刘家', '赵家', '孙家']);
  });

  it('and the table of days in docs/demo.md names each of them', () => {
    const table = readFileSync(join(DEMO, '../docs/demo.md'), 'utf8');
    const missing = steps.filter(({ on }) => !table.includes(`| ${on} `));
    expect(missing.map(({ on, en }) => `${on} ${en}`)).toEqual([]);
  });
});
