import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARM_CODES } from '@aid-chain/vocabulary';
import { METRICS } from './metric-list.js';

const ROOT = join(import.meta.dirname, '../../../..');
const guide = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

/** The words in the first cells of the tables of one section. */
function firstCells(heading: string): string[] {
  const section = guide.split(/^### /m).find((part) => part.startsWith(heading)) ?? '';
  const cells = [...section.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Za-z_0-9]+)/g)].map(([, word = '']) => word));
}

/** The text of everything that is built. */
function sources(): string {
  return ['apps', 'libs']
    .flatMap((top) => readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => /(?<!\.spec|\.fixture|\.d)\.ts$/.test(name) && name !== 'alarm.ts')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/dist\//.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

describe('the guide for operators', () => {
  it('explains every alarm of the log, and none that there is not', () => {
    expect(firstCells('Alarms').sort()).toEqual([...ALARM_CODES].sort());
  });

  it('explains every metric, and none that there is not', () => {
    expect(firstCells('Metrics').sort()).toEqual(Object.keys(METRICS).sort());
  });

  it('is asked about no alarm that the list does not have, whatever the log is called where it is raised', () => {
    const raised = [...sources().matchAll(/\balarm(?:Once)?\(\s*'([A-Z_]+)'/g)].map(([, code = '']) => code);
    expect(raised.length).toBeGreaterThan(15);
    expect(raised.filter((code) => !(ALARM_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it('lists no alarm that nothing raises', () => {
    const text = sources();
    expect(ALARM_CODES.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

describe('the list of metrics', () => {
  const all = Object.entries(METRICS);

  it('has the prefix of the application, and `_total` for what only grows and for nothing else', () => {
    for (const [name, { type }] of all) {
      expect(name).toMatch(/^aid_chain_[a-z]+(_[a-z]+)*$/);
      expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
    }
  });

  it('has seconds where it is time, and no millisecond', () => {
    for (const [name] of all) expect(name).not.toMatch(/(^|_)(ms|millis|milliseconds|minutes|hours)(_|$)/);
  });

  it('has no label by which a person could be told apart', () => {
    const labels = new Set(all.flatMap(([, { labels: own }]) => own));
    const known = [
      'audit',
      'code',
      'consumer',
      'department',
      'error',
      'key',
      'kind',
      'method',
      'node',
      'path',
      'pool',
    ];
    expect([...labels].sort()).toEqual([...known, 'route', 'source', 'status', 'type', 'version'].sort());
  });
});
