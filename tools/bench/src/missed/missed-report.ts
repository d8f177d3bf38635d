import { median } from '../figures.rules.js';
import { range, table, whole } from '../report-table.js';
import type { MissedFigure } from './missed-bench.js';
import type { MissedAnswer, Measured } from './missed-reader.js';

/** How long it takes to find what all households miss and may get twice. */
export function missedReport({ rounds, households }: MissedFigure): string {
  const row = (name: string, pick: (answer: MissedAnswer) => Measured): string[] => {
    const seconds = rounds.map((answer) => pick(answer).seconds);
    return [
      name,
      `${median(seconds).toFixed(2)} (${range(seconds)})`,
      median(rounds.map((answer) => pick(answer).cpu)).toFixed(2),
      whole(median(rounds.map((answer) => pick(answer).found))),
    ];
  };
  const pages = rounds[0]?.pages ?? 0;
  return [
    table(
      ['', 's: median (each round)', 's of Node.js', 'found'],
      [
        row('what every household misses, from the sealed matches', ({ missing }) => missing),
        row(
          `the first ${whole(pages)} pages of 200 of the list of what is missed, over HTTP`,
          ({ listed }) => listed,
        ),
        row('what may be double, in one statement', ({ doubles }) => doubles),
      ],
    ),
    `${whole(households)} households; at most ${whole(Math.max(...rounds.map(({ memory }) => memory)))} MB of the service.`,
  ].join('\n\n');
}
