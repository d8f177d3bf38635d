import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderPage, summary } from './page.js';
import { proofs, stateOf, unknownIds } from './proof.rules.js';
import { readOutcomes, readRows } from './results.js';

const root = resolve(import.meta.dirname, '../../..');

/** Counts the proof of every row, prints it and writes docs/requirements.md; returns the exit code. */
function main(): number {
  const rows = readRows(join(root, 'docs/requirements.json'));
  const tests = readOutcomes(root, join(root, '.results'));
  const counted = proofs(rows, tests);
  for (const proof of counted.filter((one) => stateOf(one) !== 'open'))
    process.stdout.write(`${proof.row.id.padEnd(6)} ${stateOf(proof).padEnd(30)} ${proof.row.title}\n`);
  process.stdout.write(`\n${summary(counted)}\n`);
  writeFileSync(join(root, 'docs/requirements.md'), renderPage(counted));
  const unknown = unknownIds(rows, tests);
  if (unknown.length > 0) process.stderr.write(`Tests name rows that do not exist: ${unknown.join(', ')}\n`);
  return unknown.length > 0 || counted.some((proof) => proof.failing > 0) ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
