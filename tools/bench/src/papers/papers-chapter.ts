import { median } from '../figures.rules.js';
import { table } from '../report-table.js';
import type { Sizes } from '../config.js';
import { measurePapers } from './papers-bench.js';

/** The papers of a case as HTML. */
export async function papersChapter({ sizes }: { readonly sizes: Sizes }): Promise<string> {
  const { notices, lines, bytes, bare, product } = await measurePapers(sizes);
  const row = (name: string, times: readonly number[]): string[] => [
    name,
    median(times).toFixed(3),
    times.map((each) => each.toFixed(3)).join(', '),
  ];
  return `## Papers of a case (papers)

The page of a notice of ${String(lines)} lines (${String(bytes)} bytes) from the templates of the place, ${String(notices)} times, in turns with the same lines put
together by a program that knows this one notice. Aim: below 5 ms of processor time.

${table(['', 'ms of processor time', 'each round'], [row('by hand', bare), row('from the templates', product)])}`;
}
