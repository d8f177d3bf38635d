import type { AuditFigure, AuditRound } from './audit/audit-bench.js';
import type { LatencyFigure, Spread } from './latency/latency-bench.js';
import type { IdleFigure } from './idle/idle-bench.js';
import type { IntakeFigure, Side } from './intake/intake-bench.js';
import type { MemoryFigure } from './memory/memory-bench.js';
import type { Memory } from './stack/stack.js';
import type { PolicyFigure } from './policy/policy-bench.js';
import { median, ratios } from './figures.rules.js';
import type { PipelineRound } from './pipeline/pipeline-bench.js';
import { range, table, whole } from './report-table.js';

export type IntakeRound = Readonly<Record<Side, IntakeFigure>>;

/** Requests per second of intake against the bare baseline, with the ratio of each round. */
export function intakeReport(rounds: readonly IntakeRound[]): string {
  const of = (side: Side, pick: (figure: IntakeFigure) => number): number[] =>
    rounds.map((r) => pick(r[side]));
  const bare = of('bare', (f) => f.perSecond);
  const row = (side: Side, name: string): string[] => {
    const compared = ratios(
      of(side, (f) => f.perSecond),
      bare,
    );
    return [
      name,
      whole(median(of(side, (f) => f.perSecond))),
      `${median(compared).toFixed(2)} (${range(compared)})`,
      `${whole(median(of(side, (f) => f.p50)))} / ${whole(median(of(side, (f) => f.p99)))}`,
      whole(median(of(side, (f) => f.cpuPerRequest))),
      whole(median(of(side, (f) => f.memory))),
    ];
  };
  const head = ['', 'requests/s', 'ratio: median (each round)', 'p50 / p99 ms', 'CPU µs/request', 'peak MB'];
  return table(head, [
    row('bare', 'bare Fastify + pg'),
    row('pipelined', 'the same, pipelined'),
    row('product', 'intake, transport away'),
    row('sending', 'intake, its relay sending'),
  ]);
}

/** Events per second through outbox, inbox and handler against the bare pipeline. */
export function pipelineReport(rounds: readonly PipelineRound[]): string {
  type Figures = PipelineRound['figures'];
  const of = (side: keyof Figures, pick: (figure: Figures['bare']) => number): number[] =>
    rounds.map(({ figures }) => pick(figures[side]));
  const speeds = (side: keyof Figures): number[] => of(side, (figure) => figure.perSecond);
  const row = (side: keyof Figures, name: string): string[] => {
    const compared = ratios(speeds(side), speeds('bare'));
    return [
      name,
      whole(median(speeds(side))),
      `${median(compared).toFixed(2)} (${range(compared)})`,
      whole(median(of(side, (figure) => figure.cpuPerEvent))),
      whole(median(of(side, (figure) => figure.databaseCpuPerEvent))),
      whole(median(of(side, (figure) => figure.memory))),
    ];
  };
  const head = [
    '',
    'events/s',
    'ratio: median (each round)',
    'Node.js µs/event',
    'PostgreSQL µs/event',
    'peak MB',
  ];
  return [
    table(head, [
      row('bare', 'bare two-step pipeline'),
      row('pipelined', 'the same, pipelined'),
      row('product', 'eligibility → referral'),
    ]),
    `${whole(rounds[0]?.eventBytes ?? 0)} bytes per event; µs are processor time.`,
  ].join('\n\n');
}

const memoryTable = (processes: readonly Memory[]): string =>
  table(
    ['process', 'peak MB (VmHWM)', 'MB at the end (VmRSS)'],
    processes.map(({ process, peak, now }) => [process, whole(peak), whole(now)]),
  );

/** From the answer of the survey to the department. */
export function latencyReport(figure: LatencyFigure): string {
  const row = (name: string, { p50, p99 }: Spread): string[] => [name, p50.toFixed(1), p99.toFixed(1)];
  const { landed, applied, delivered, total } = figure.hops;
  return [
    table(
      ['', 'p50 ms', 'p99 ms'],
      [
        row('request of the survey itself', figure.survey),
        row('first hop: written down by eligibility → landed at referral', landed),
        row('applied: landed at referral → written down by referral', applied),
        row('second hop: written down by referral → with the department', delivered),
        row('**2xx of the survey → with the department**', total),
      ],
    ),
    `${whole(figure.surveys)} surveys, ${whole(figure.perSecond)} answered per second.`,
    memoryTable(figure.memory),
  ].join('\n\n');
}

/** The highest memory of each process. */
export function memoryReport({ applications, surveys, processes }: MemoryFigure): string {
  return [
    memoryTable(processes),
    `${whole(applications)} applications filed as fast as they were taken, then ${whole(surveys)} surveys.`,
  ].join('\n\n');
}

/** Statements of each service while nothing happens, and what they are. */
export function idleReport({ seconds, services, most, databaseCpu }: IdleFigure): string {
  const perSecond = (calls: number): string => (calls / seconds).toFixed(1);
  const all = services.reduce((sum, { calls }) => sum + calls, 0);
  return [
    table(
      ['service', 'statements/s'],
      [
        ...services.map(({ role, calls }) => [role, perSecond(calls)]),
        ['**all four**', `**${perSecond(all)}**`],
      ],
    ),
    `PostgreSQL needed ${((100 * databaseCpu) / seconds).toFixed(1)} % of a core.`,
    table(
      ['what is asked most', 'statements/s'],
      most.map(({ query, calls }) => [`\`${query}\``, perSecond(calls)]),
    ),
  ].join('\n\n');
}

/** Rows of an audit per second: checked, and read from a bare cursor. */
export function auditReport({ rounds, sealed }: AuditFigure): string {
  const speeds = (side: keyof AuditRound): number[] =>
    rounds.map(({ [side]: { rows, seconds } }) => rows / seconds);
  const row = (side: keyof AuditRound, name: string): string[] => {
    const compared = ratios(speeds(side), speeds('cursor'));
    const memory = Math.max(...rounds.map(({ [side]: each }) => each.memory));
    return [
      name,
      whole(median(speeds(side))),
      `${median(compared).toFixed(2)} (${range(compared)})`,
      whole(memory),
    ];
  };
  return [
    table(
      ['', 'rows/s', 'ratio: median (each round)', 'peak MB of the process'],
      [row('cursor', 'bare cursor'), row('check', 'audit verify')],
    ),
    `${whole(sealed)} rows per second were sealed before.`,
  ].join('\n\n');
}

/** Processor time of a decision by hand, with its worksheet, and with it as JSON. */
export function policyReport(figure: PolicyFigure): string {
  const row = (name: string, times: readonly number[]): string[] => {
    const compared = ratios(times, figure.bare);
    return [
      name,
      median(times).toFixed(2),
      whole(1_000_000 / median(times)),
      `${whole(median(compared))} (${compared.map(whole).join(', ')})`,
    ];
  };
  return [
    table(
      ['', 'µs of processor time', 'a second on one core', 'ratio: median (each round)'],
      [
        row('by hand, no worksheet', figure.bare),
        row('worksheet built and dropped', figure.traced),
        row('worksheet as JSON', figure.written),
      ],
    ),
    `${whole(figure.households)} households, ${figure.lines.toFixed(1)} lines and ${whole(figure.traceBytes)} characters of JSON each.`,
  ].join('\n\n');
}
