import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { median } from '../figures.rules.js';
import { range, table, whole } from '../report-table.js';
import { measureVerification, type VerificationRound } from './verification-bench.js';

/** The chapter about requests to a verification platform. */
export async function verificationChapter({
  server,
  sizes,
}: {
  readonly server: BenchServer;
  readonly sizes: Sizes;
}): Promise<string> {
  const rounds = await measureVerification(server, sizes.requests, sizes.rounds);
  const requests = rounds[0]?.requests ?? 0;
  const seconds = (name: string, pick: (round: VerificationRound) => number): string[] => {
    const each = rounds.map(pick);
    return [`${name}, s`, `${median(each).toFixed(1)} (${range(each)})`];
  };
  const micros = (name: string, pick: (round: VerificationRound) => number): string[] => [
    `${name} a request, µs`,
    whole(median(rounds.map((round) => (pick(round) / requests) * 1e6))),
  ];
  return `## Requests to sources and their answers (verification)

${whole(requests)} requests, ten sources about each of two adults of a case, leave as files in a folder, and the simulated platform of
\`tools/verification-platform\` answers each once, in files with checksums. Counted is that each request is answered and each answer taken once. The
service has the heap of a service and looks every second whether something waits. Aim: 10,000 in less than 60 s.

${table(
  ['', 'median (each round)'],
  [
    seconds('all asked', ({ asked }) => asked),
    seconds('all answers taken', ({ answered }) => answered),
    micros('processor time of the service', ({ cpu }) => cpu),
    micros('processor time of PostgreSQL', ({ databaseCpu }) => databaseCpu),
    ['memory of the service at most, MB', whole(Math.max(...rounds.map(({ memory }) => memory)))],
  ],
)}
`;
}
