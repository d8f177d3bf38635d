import { checkTeamMembers } from './team-members.rules.js';
import { checkTeams } from './teams.rules.js';
import { reportInto, type PlaceFinding } from './finding.rules.js';
import type { Row } from './rows.rules.js';

const TODAY = '2026-08-03';
const TOWNSHIP = '510683990000';
type Fields = Record<string, unknown>;

const numbered = (list: readonly Fields[]): Row[] =>
  list.map((fields, index) => ({ row: index + 1, fields }));
const byKey = (key: string, list: readonly Fields[]) =>
  new Map(numbered(list).map((row) => [String(row.fields[key]), row]));

const regions = byKey('code', [
  { code: '510683000000', level: 'county', name: '绵竹市', validFrom: '2000-01-01' },
  { code: TOWNSHIP, level: 'township', name: '示范镇', validFrom: '2000-01-01' },
]);
const actors = byKey('id', [
  { id: 'li', role: 'clerk', regionCode: TOWNSHIP },
  { id: 'elsewhere', role: 'clerk', regionCode: '510683980000' },
]);
const team = {
  ...{ id: 'town', kind: 'township-team', regionCode: TOWNSHIP, nameZh: '示范镇专班', nameEn: 'Town team' },
  validFrom: '2026-01-01',
};
const person = (name: string, position: string, more: Fields = {}): Fields => ({
  ...{ team: 'town', name, position, origin: 'social-affairs-office', tasks: [], from: '2026-01-01' },
  ...more,
});
const TASKS = [
  'home-visits',
  'active-discovery',
  'acceptance',
  'household-survey',
  'confirmation',
  'warning-check',
];
const head = person('甲', 'head');
const deputies = [
  person('乙', 'deputy', { charge: 'civil-affairs' }),
  person('丙', 'deputy', { charge: 'agriculture' }),
];
const clerk = person('丁', 'member', { tasks: TASKS, actor: 'li' });
const whole = [head, ...deputies, clerk];

function check(members: readonly Fields[], teams: readonly Fields[] = [team]): PlaceFinding[] {
  const found: PlaceFinding[] = [];
  const of = checkTeams(
    numbered(teams),
    { regions, today: TODAY },
    reportInto(found, 'directory/teams.json'),
  );
  checkTeamMembers(
    numbered(members),
    { teams: of, named: byKey('id', teams), actors, today: TODAY },
    reportInto(found, 'directory/team-members.json'),
  );
  return found;
}
const codes = (found: readonly PlaceFinding[]) => found.map(({ code, at }) => `${code} ${at}`.trim());

describe('the teams of a place', () => {
  it('are right where a township has its head, two deputies and somebody for each of the six tasks', () => {
    expect(check(whole)).toEqual([]);
  });

  it('[S0-11] [S0-12] are named with all their mistakes at once: file, row, name and field', () => {
    const wrong = [
      ...whole,
      person('戊', 'head', { from: '2026-05-01' }),
      person('己', 'deputy', { charge: 'agriculture', from: '2026-03-01' }),
      person('庚', 'deputy'),
      person('辛', 'boss', { actor: 'nobody', tasks: ['cooking'] }),
      person('壬', 'member', { actor: 'elsewhere', from: '2025-12-01', origin: 'friends' }),
      person('癸', 'member', { team: 'other', to: '2025-12-31' }),
      person('丁', 'member', { from: '2026-07-01' }),
    ];
    expect(codes(check(wrong))).toEqual([
      'TEAM_CHARGE_MISSING row 7 庚 charge',
      'CHOICE_UNKNOWN row 8 辛 position',
      'TEAM_TASKS_WRONG row 8 辛 tasks',
      'TEAM_ACTOR_UNKNOWN row 8 辛 actor',
      'CHOICE_UNKNOWN row 9 壬 origin',
      'TEAM_ACTOR_ELSEWHERE row 9 壬 actor',
      'TEAM_PERIOD_OUTSIDE row 9 壬 from',
      'DATES_REVERSED row 10 癸 to',
      'TEAM_UNKNOWN row 10 癸 team',
      'TEAM_MEMBER_TWICE row 11 丁 from',
      'TEAM_HEAD_TWICE row 5 戊 from',
      'TEAM_DEPUTY_TWICE row 6 己 from',
    ]);
    for (const { zh, en, file } of check(wrong)) {
      expect(file).toBe('directory/team-members.json');
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[^\u4e00-\u9fff]*[a-z]/);
    }
  });

  it('[S0-12] say from when to when a team has no head, and which business has no deputy', () => {
    const left = person('甲', 'head', { to: '2026-03-31' });
    const next = person('子', 'head', { from: '2026-05-01', to: '2026-06-30' });
    expect(check([left, next, clerk]).map(({ en }) => en.replace(/.*: /, ''))).toEqual([
      '2026-04-01 – 2026-04-30',
      '2026-07-01 – …',
      'civil-affairs',
      'agriculture',
    ]);
  });

  it('[S0-11] warn of a task that nobody has any more, because the period of who had it has ended', () => {
    const ended = { ...clerk, to: '2026-07-31' };
    const [found] = check([head, ...deputies, ended, person('丑', 'member', { tasks: TASKS.slice(2) })]);
    expect(found).toMatchObject({ code: 'TEAM_TASK_NOBODY', severity: 'warning', at: 'town' });
    expect(found?.en).toMatch(/home-visits, active-discovery$/);
  });

  it.each<[string, Fields[], string]>([
    [
      'a township team of a county',
      [{ ...team, regionCode: '510683000000' }],
      'TEAM_REGION_WRONG row 1 town',
    ],
    ['a team of no known place', [{ ...team, regionCode: '510683980000' }], 'TEAM_REGION_WRONG row 1 town'],
    ['an unknown kind', [{ ...team, kind: 'club' }], 'CHOICE_UNKNOWN row 1 town kind'],
    [
      'two of one township at a time',
      [team, { ...team, id: 'second', validFrom: '2026-06-01' }],
      'TEAM_OVERLAP row 2 second validFrom',
    ],
    ['one that stands twice', [{ ...team, validTo: '2026-01-31' }, team], 'TEAM_TWICE row 2 town'],
    ['a township without any today', [{ ...team, validTo: '2026-07-31' }], 'TEAMS_MISSING'],
  ])('name %s', (_what, teams, expected) => {
    expect(codes(check([], teams)).filter((one) => one.startsWith(expected))).toHaveLength(1);
  });

  it('[S0-11] warn of a team whose region has ended, from the day after its last one', () => {
    const ended = (validTo: string) => {
      const found: PlaceFinding[] = [];
      const region = { code: TOWNSHIP, level: 'township', name: '示范镇', validFrom: '2000-01-01', validTo };
      const of = { regions: byKey('code', [region]), today: TODAY };
      checkTeams(numbered([team]), of, reportInto(found, 'directory/teams.json'));
      return codes(found);
    };
    expect(ended('2026-08-02')).toEqual(['TEAM_REGION_ENDED row 1 town regionCode']);
    expect(ended(TODAY)).toEqual([]);
  });

  it('are none in a place that names none', () => {
    expect(check([], [])).toEqual([]);
  });
});
