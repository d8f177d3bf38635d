import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ALARM_CODES, type AlarmCode } from '@aid-chain/vocabulary';
import { METRICS } from '@aid-chain/platform';
import { alertRules, DEPLOY, ofAlerts, ofDashboard } from './deployed-expressions.fixture.js';

/** What Prometheus itself says of each target. */
const OF_PROMETHEUS = ['up'];
const NAME = /\b(?:aid_chain|nodejs|process)_[a-z0-9_]+\b|\bup\b/g;

/** Alarms for which nobody is called: a new one is put here or into the rules. */
const WITHOUT_RULE: readonly AlarmCode[] = [
  ...(['AUDIT_SEALING_BEHIND', 'EVENT_PARKED', 'HOLIDAYS_END', 'METRICS_UNREADABLE', 'STREAM_GAP'] as const),
  ...(['LOOK_UP_OF_RELATIVE', 'LOOK_UP_ON_CLOSED_CASE', 'LOOK_UP_RUN', 'LOOK_UP_WITHOUT_CASE'] as const),
  'LOOK_UP_WITHOUT_GROUND',
  // Civil affairs has the late requests among its due items.
  ...(['VERIFICATION_BATCH_REFUSED', 'VERIFICATION_FILE_REFUSED', 'VERIFICATION_NOT_REACHED'] as const),
  ...(['PARAMETERS_PENDING', 'PARAMETERS_WITHOUT_DOCUMENT', 'PLACES_WITHOUT_PARAMETERS'] as const),
  // The age of what is not sent and whether a consumer reads show how the cluster is.
  ...(['KAFKA_CODEC_UNSUPPORTED', 'KAFKA_FAILED', 'KAFKA_GROUP_LOADING', 'KAFKA_LOGIN_REFUSED'] as const),
  ...(['KAFKA_NOT_PERMITTED', 'KAFKA_TOO_OLD', 'KAFKA_TOPICS_MISSING', 'KAFKA_TOPIC_MISSING'] as const),
  ...(['KAFKA_TOPIC_REFUSES', 'KAFKA_UNREACHABLE', 'RELAY_TOPIC_PAUSED'] as const),
  ...(['DATABASE_BUSY', 'KEY_USE_NOT_RECORDED', 'RELAY_FAILED'] as const),
  ...([
    'GUIDE_NOT_LOADED',
    'OWNER_CARRIED',
    'OWNER_PLACE',
    'PLACE_IS_SAMPLE',
    'SCRATCH_DATABASE_LEFT',
  ] as const),
  'VALUE_IMPLAUSIBLE',
  'COMPANION_MISSING',
  // Gauges of the webhooks show both for as long as they last.
  ...(['WEBHOOK_GIVEN_UP', 'WEBHOOK_GONE'] as const),
];

/** Every name under which a service shows something, with the labels by which it is told apart. */
function shown(): Map<string, readonly string[]> {
  const node = new Registry();
  collectDefaultMetrics({ register: node });
  const names = node.getMetricsAsArray().map(({ name }): [string, readonly string[]] => [name, ['service']]);
  const own = Object.entries(METRICS).flatMap(([name, { type, labels }]): [string, readonly string[]][] => {
    const all = ['service', ...labels];
    if (type !== 'histogram') return [[name, all]];
    return ['bucket', 'sum', 'count'].map((part) => [`${name}_${part}`, [...all, 'le']]);
  });
  return new Map([...OF_PROMETHEUS.map((name): [string, readonly string[]] => [name, []]), ...names, ...own]);
}

const anchors = (markdown: string): string[] =>
  [...markdown.matchAll(/^#{2,4} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('alert rules and dashboard', () => {
  const known = shown();
  const expressions = [...ofAlerts(), ...ofDashboard()];

  it('name no metric that no service shows', () => {
    expect(expressions.length).toBeGreaterThan(50);
    const unknown = expressions.flatMap(({ of, text }) =>
      [...text.matchAll(NAME)].filter(([name]) => !known.has(name)).map(([name]) => `${of}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('choose by no label that a metric does not have', () => {
    const chosen = expressions.flatMap(({ of, text }) =>
      [...text.matchAll(/\b([a-z_0-9]+)\{([^}]*)\}/g)].flatMap(([, name = '', choice = '']) =>
        [...choice.matchAll(/([a-z_]+)[=!]~?"/g)].map(([, label = '']) => ({ of, name, label })),
      ),
    );
    expect(chosen.length).toBeGreaterThan(30);
    const ofTarget = ['job', 'instance'];
    expect(
      chosen.filter(
        ({ name, label }) => !ofTarget.includes(label) && known.get(name)?.includes(label) !== true,
      ),
    ).toEqual([]);
  });

  it('show every metric of the application somewhere, but for what only explains another', () => {
    const text = expressions.map((expression) => expression.text).join('\n');
    const named = (name: string): boolean => new RegExp(`\\b${name}(_bucket|_sum|_count)?\\b`).test(text);
    expect(Object.keys(METRICS).filter((name) => !named(name))).toEqual([
      'aid_chain_consumer_fast_path_failures_total',
      'aid_chain_database_connections_max',
      'aid_chain_key_ring_keys',
    ]);
  });

  it('name no alarm that the log does not have', () => {
    const codes = expressions.flatMap(({ text }) =>
      [...text.matchAll(/code=~"([A-Z_|]+)"/g)].flatMap(([, list = '']) => list.split('|')),
    );
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !(ALARM_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it('leave out no alarm but those that a number shows while they last, that pass by themselves or stand at a start alone', () => {
    const codes = expressions.flatMap(({ text }) =>
      [...text.matchAll(/code=~"([A-Z_|]+)"/g)].flatMap(([, list = '']) => list.split('|')),
    );
    expect(ALARM_CODES.filter((code) => !codes.includes(code) && !WITHOUT_RULE.includes(code))).toEqual([]);
  });

  it('lead to what to do, and to whom', () => {
    const guide = anchors(readFileSync(join(DEPLOY, '../docs/operations.md'), 'utf8'));
    for (const { alert, labels, annotations } of alertRules()) {
      const [file, anchor = ''] = (annotations['runbook'] ?? '').split('#');
      expect([alert, file]).toEqual([alert, 'docs/operations.md']);
      expect(guide).toContain(anchor);
      expect(annotations['summary']).toMatch(/[\u4e00-\u9fff].* · .*[a-z]/);
      expect(['operator', 'civil-affairs', 'auditor']).toContain(labels['audience']);
      expect(['critical', 'warning']).toContain(labels['severity']);
    }
  });
});
