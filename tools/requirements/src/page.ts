import { stateOf, type RowProof } from './proof.rules.js';

const HEAD = `# Requirements and what proves them

Every row that the five policy documents (S0 绵竹, S1 宁夏, S2 郑州, S3 港口乡, S4 西秀区), the national rules (N), the law in force
since 2026-07-01 (L, 社会救助法) and practice (A, what people who do this job expect beyond the documents) ask for.
Written by \`npm run requirements\` from the tests that passed in the last full run (\`npm test\`); do not edit by hand: rows live in \`requirements.json\`.

- *proven (through the services)*: a test drives it over HTTP and events on a real PostgreSQL
- *proven (one service)*: a test drives one service on a real PostgreSQL
- *partly proven*: the tests show a part of the row; what is missing stands beside it
- *rule only*: only the pure rule is tested
- *open*: nothing shows it yet · *not software*: asks people, not a program
`;

/** The page docs/requirements.md. */
export function renderPage(proofs: readonly RowProof[]): string {
  const rows = proofs.map((proof) => {
    const { rule, service, loop } = proof.levels;
    const { notSoftware, missing } = proof.row;
    const note = notSoftware ? ` (${notSoftware})` : missing ? ` (still missing: ${missing})` : '';
    return `| ${proof.row.id} | ${proof.row.title}${note} | ${proof.row.services.join(' ')} | ${stateOf(proof)} | ${rule} / ${service} / ${loop} |`;
  });
  return [
    HEAD,
    summary(proofs),
    '',
    '| ID | what | service | state | tests: rule / service / loop |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** One line that counts the rows per state. */
export function summary(proofs: readonly RowProof[]): string {
  const counts = new Map<string, number>();
  for (const proof of proofs) counts.set(stateOf(proof), (counts.get(stateOf(proof)) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state}: ${count}`).join(' · ');
}
