import { median, ratios } from '../figures.rules.js';
import { range, table, whole } from '../report-table.js';
import type { RedeterminationFigure } from './redetermination-bench.js';

/** Recognitions redetermined per second, against bare cursors over the same rows. */
export function redeterminationReport({ rounds, recognised, short }: RedeterminationFigure): string {
  type SideName = 'cursor' | 'product';
  const seconds = (side: SideName): number[] => rounds.map(({ [side]: { seconds: each } }) => each);
  const micros = (values: readonly number[]): string => whole((median(values) / recognised) * 1_000_000);
  const row = (side: SideName, name: string): string[] => {
    const compared = ratios(seconds(side), seconds('cursor'));
    return [
      name,
      whole(recognised / median(seconds(side))),
      `${median(compared).toFixed(2)} (${range(compared)})`,
      micros(rounds.map(({ [side]: { cpu } }) => cpu)),
      whole(Math.max(...rounds.map(({ [side]: { memory } }) => memory))),
    ];
  };
  return [
    table(
      [
        '',
        'recognitions/s',
        'time, as a multiple: median (each round)',
        'Node.js µs each',
        'peak MB of the process',
      ],
      [row('cursor', 'bare cursors'), row('product', 'redetermination')],
    ),
    `${whole(short)} of ${whole(recognised)} changed; PostgreSQL needed ${micros(rounds.map(({ databaseCpu }) => databaseCpu))} µs for each.`,
  ].join('\n\n');
}
