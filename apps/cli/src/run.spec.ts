import { run } from './run.js';

async function cli(...argv: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await run(argv, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

const KEY = 'ac_AbCdEfGhJkLm';
const AS = ['--as', 'demo-operator'];
const VERBS = [
  'db migrate',
  'db install',
  'place check',
  'place apply',
  'place init <region>',
  'place status',
  'departments list',
  'departments apply --region <code>',
  'keys issue <actor> --label <text>',
  'keys list',
  'keys revoke [prefix] --reason <code>',
  'audit heads',
  'audit verify',
  'parked list',
  'parked show <consumer> <arrival>',
  'parked replay <consumer> <arrival> --reason <code>',
  'parked discard <consumer> <arrival> --reason <code>',
  'secrets new [folder]',
  'secrets keys [folder]',
  'secrets add-key [folder]',
  'secrets use-key <id> [folder]',
  'secrets usage',
  'backup check [dump]',
  'support bundle',
  'events land-again <consumer> --type <type> --reason <code>',
  'streams show',
  'streams accept-gap <consumer> --topic <topic> --stream <key> --reason <code>',
  'streams fill --topic <topic> --stream <key>',
  'topics apply',
  'topics check',
  'topics fill <topic>',
  'transport set <transport>',
];

describe('the command line of operators, before it reaches a database', () => {
  it('lists every verb with what must be typed, also when nothing is typed', async () => {
    const help = await cli('--help');
    expect(help.code).toBe(0);
    for (const verb of VERBS) expect(help.output).toContain(`  ${verb} `);
    expect(await cli()).toEqual(help);
  });

  it('explains one verb with all its options', async () => {
    const { code, output } = await cli('streams', 'fill', '--help');
    expect(code).toBe(0);
    for (const option of ['--as', '--data', '--consumer', '--from', '--to']) expect(output).toContain(option);
  });

  it.each([
    [['burn'], 'there is no command: burn'],
    [['parked', 'burn', ...AS], 'there is no command: burn'],
    [['parked'], 'parked discard'],
    [['parked', 'list'], '--as is missing'],
    [['keys', 'issue', ...AS, '--label', 'x'], '<actor> is missing'],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label', 'x', '--expires', '2026-02-30'],
      '--expires is a day, such as',
    ],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label', 'x', '--expires', '2020-01-01'],
      'a day of today or later',
    ],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label', 'x'],
      'give the last day with --expires <day>, or --no-end',
    ],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label', 'x', '--no-end', '--expires', '2090-01-01'],
      'either --expires or --no-end',
    ],
    [['keys', 'revoke', KEY, ...AS], '--reason is missing'],
    [['keys', 'revoke', KEY, ...AS, '--reason', 'he lost it'], 'small letters, digits, hyphens'],
    [['keys', 'revoke', KEY, ...AS, '--reason', 'x'], 'a code of 2–64 small letters'],
    [['keys', 'revoke', 'demo-auditor', ...AS, '--reason', 'lost'], 'named by its prefix'],
    [['keys', 'revoke', ...AS, '--reason', 'lost'], 'name one key by its prefix, or with --actor'],
    [
      ['keys', 'revoke', KEY, '--actor', 'demo-auditor', ...AS, '--reason', 'lost'],
      'name one key by its prefix, or',
    ],
    [['parked', 'list', ...AS, '--colour', 'red'], 'there is no option: --colour'],
    [['parked', 'list', ...AS, '--service', 'kitchen'], 'intake, eligibility, monitoring, referral'],
    [['topics', 'fill', 'intake.v1', ...AS, '--from', 'yesterday'], 'a whole number'],
    [['topics', 'fill', 'intake.v1', ...AS, '--from', '2026-13-40T00:00:00Z'], 'an instant such as'],
    [['transport', 'set', 'pigeon', ...AS], 'kafka, in-process'],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label'],
      '--label 之后缺少内容 / nothing stands after --label',
    ],
    [['place', 'check', 'a', 'b'], 'check 之后多写了内容 / too much stands after check'],
    [['place', 'init', '999999'], 'a code of a county is expected'],
    [
      ['keys', 'issue', 'demo-auditor', ...AS, '--label', 'x', '--expires', '9999-12-31'],
      '--expires is 2099-12-31 at the latest',
    ],
  ])('does not understand %j, says why, and ends with 2', async (argv, sentence) => {
    const { code, output } = await cli(...argv);
    expect(code).toBe(2);
    expect(output).toContain(sentence);
    expect(output).toMatch(/npm run cli -- --help$/);
    expect(output).not.toContain('error:');
  });
});
