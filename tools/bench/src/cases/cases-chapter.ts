import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { table, whole } from '../report-table.js';
import { measureCases, type PageFigure } from './cases-bench.js';

/** The chapter about the lists of what is due and of cases. */
export async function casesChapter({
  server,
  sizes,
}: {
  readonly server: BenchServer;
  readonly sizes: Sizes;
}): Promise<string> {
  const { open, dueItems, pages, renewed, memory } = await measureCases(server, sizes.cases);
  const perCase = (seconds: number): string => whole((seconds / open) * 1e6);
  return `## Lists of open cases (cases)

${whole(open)} open cases of one county with ${whole(dueItems)} steps that wait, requests, letters, remedies and adjustments beside them, and half as many
cases that have ended. Pages of 50 are read over HTTP one after the other, the first and one in the middle of the list by its cursor. Statements
are all that one page asks, as PostgreSQL counts them, with their plans; Node.js and PostgreSQL are processor time. A look leaves its audit
row. Aim: less than 20 ms per page.

${table(
  ['', 'page', 'p50 / p99 ms', 'Node.js ms', 'PostgreSQL ms', 'statements ms', 'the longest ms'],
  pages.map(row),
)}

The items of all open cases are made anew on each day, beside everything else: ${renewed.seconds.toFixed(1)} s, ${perCase(renewed.cpu)} µs of Node.js and ${perCase(renewed.databaseCpu)} µs of PostgreSQL a
case. At most ${whole(memory)} MB of the service.
`;
}

function row({ name, place, p50, p99, cpu, databaseCpu, statements, longest }: PageFigure): string[] {
  const ms = (value: number): string => value.toFixed(1);
  return [name, place, `${ms(p50)} / ${ms(p99)}`, ms(cpu), ms(databaseCpu), ms(statements), ms(longest)];
}
