import type { LatencyFigure, Spread } from './latency/latency-bench.js';
import type { IntakeFigure, Side } from './intake/intake-bench.js';
import { median, ratios } from './figures.rules.js';
import type { PipelineRound } from './pipeline/pipeline-bench.js';

export type IntakeRound = Readonly<Record<Side, IntakeFigure>>;

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const range = (values: readonly number[]): string => values.map((value) => value.toFixed(2)).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

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
    row('product', 'intake, transport away'),
    row('sending', 'intake, its relay sending'),
  ]);
}

/** Events per second through outbox, inbox and handler against the bare pipeline. */
export function pipelineReport(rounds: readonly PipelineRound[]): string {
  const speeds = (side: 'bare' | 'product'): number[] => rounds.map((round) => round[side].perSecond);
  const compared = ratios(speeds('product'), speeds('bare'));
  const row = (side: 'bare' | 'product', name: string, ratio: string): string[] => [
    name,
    whole(median(speeds(side))),
    ratio,
    whole(median(rounds.map((round) => round[side].cpuPerEvent))),
    whole(median(rounds.map((round) => round[side].memory))),
  ];
  return [
    table(
      ['', 'events/s', 'ratio: median (each round)', 'CPU µs/event', 'peak MB'],
      [
        row('bare', 'bare two-step pipeline', '1'),
        row('product', 'eligibility → referral', `${median(compared).toFixed(2)} (${range(compared)})`),
      ],
    ),
    `Events of ${whole(rounds[0]?.eventBytes ?? 0)} bytes on average; PostgreSQL ${whole(median(rounds.map((round) => round.databaseMemory)))} MB (proportional).`,
  ].join('\n\n');
}

/** From the answer of the survey to the department. */
export function latencyReport(figure: LatencyFigure): string {
  const row = (name: string, { p50, p99 }: Spread): string[] => [name, p50.toFixed(1), p99.toFixed(1)];
  const { landed, applied, delivered, total } = figure.hops;
  return [
    table(
      ['', 'p50 ms', 'p99 ms'],
      [
        row('request of the survey itself', figure.survey),
        row('eligibility: written down → landed at referral', landed),
        row('referral: landed → referral written down', applied),
        row('referral: written down → delivered', delivered),
        row('**2xx of the survey → delivered**', total),
      ],
    ),
    `${whole(figure.surveys)} surveys, ${whole(figure.perSecond)} answered per second; the process of the four services ${whole(figure.memory)} MB at its peak.`,
  ].join('\n\n');
}
