import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { median, ratios } from '../figures.rules.js';
import { range, table, whole } from '../report-table.js';
import { measureChains, type ChainFigure } from './chain-bench.js';
import { measureReports, type ReportsRound } from './reports-bench.js';
import { measureSheets, type SheetRound } from './sheet-bench.js';

/** The chapter about reports of departments, their sheets, and the chains. */
export async function referralChapter({
  server,
  sizes,
}: {
  readonly server: BenchServer;
  readonly sizes: Sizes;
}): Promise<string> {
  const reports = await measureReports(server, sizes.reports, sizes.rounds);
  const sheets = await measureSheets(server, sizes.sheetRows, sizes.rounds);
  const chains = await measureChains(server, sizes.chains);
  return `## Reports of departments, sheets and chains (referral)

### From a department's topic into the chains

${whole(sizes.reports)} final reports, one on each referral, are put on the topic of a department and end as a report, a duty that is done, what was given,
and a link of a chain, each exactly once, which is counted. The baseline reads the same messages, 500 at a time, and writes the same rows with
one statement for each table; it checks nothing against a contract or a rule, refuses nothing, and keeps no streams in order. Aim: 0.9.

${reportsTable(reports, sizes.reports)}

### A department's sheet

A sheet of all duties is downloaded over HTTP, the ${whole(sizes.sheetRows)} rows of the last quarter are filled, it is checked, and recorded. The service has the
heap of a service. Aim: recorded in less than 15 s, with less than 300 MB.

${sheetsTable(sheets)}

### The chain

${whole(chains.households)} households with twenty links each, fifty of them with two hundred. The copy is made from the events, the first time beside an empty chain, the
second time beside the one that the first has become, with which every link is compared. Aims: 20,000 links a second; a chain of 200 links read in 10 ms.

${chainsTable(chains)}
`;
}

function reportsTable(rounds: readonly ReportsRound[], reports: number): string {
  const row = (name: string, pick: (round: ReportsRound) => ReportsRound['bare']): string[] => {
    const perSecond = rounds.map((round) => reports / pick(round).seconds);
    const bare = rounds.map(({ bare: { seconds } }) => reports / seconds);
    const own = ratios(perSecond, bare);
    const each = (used: (figure: ReportsRound['bare']) => number): string =>
      whole(median(rounds.map((round) => (used(pick(round)) / reports) * 1e6)));
    return [
      ...[name, whole(median(perSecond)), `${median(own).toFixed(2)} (${range(own)})`],
      ...[each(({ cpu }) => cpu), each(({ databaseCpu }) => databaseCpu)],
    ];
  };
  const head = ['', 'reports/s', 'ratio: median (each round)', 'Node.js µs/report', 'PostgreSQL µs/report'];
  return [
    table(head, [row('bare consumer', ({ bare }) => bare), row('referral', ({ product }) => product)]),
    `At most ${whole(Math.max(...rounds.map(({ product }) => product.memory)))} MB of the service.`,
  ].join('\n\n');
}

function sheetsTable(rounds: readonly SheetRound[]): string {
  const row = (name: string, pick: (round: SheetRound) => number): string[] => {
    const seconds = rounds.map(pick);
    return [name, `${median(seconds).toFixed(1)} (${range(seconds)})`];
  };
  return [
    table(
      ['', 's: median (each round)'],
      [
        row('downloaded', ({ downloaded }) => downloaded),
        row('checked', ({ checked }) => checked),
        row('recorded', ({ recorded }) => recorded),
        row('processor time of the service for all three', ({ cpu }) => cpu),
      ],
    ),
    `At most ${whole(Math.max(...rounds.map(({ memory }) => memory)))} MB of the service.`,
  ].join('\n\n');
}

function chainsTable({
  links,
  firstPerSecond,
  againPerSecond,
  compared,
  switched,
  read,
}: ChainFigure): string {
  return table(
    ['', ''],
    [
      ['links made anew, the chain empty', `${whole(firstPerSecond)} a second`],
      ['links made anew and compared with those that are there', `${whole(againPerSecond)} a second`],
      [`both compared as a whole, ${whole(links)} links each`, `${compared.toFixed(1)} s`],
      ['the switch beside that', `${switched.toFixed(1)} s`],
      ['a chain of 200 links over HTTP', `p50 ${read.p50.toFixed(1)} ms, p99 ${read.p99.toFixed(1)} ms`],
    ],
  );
}
