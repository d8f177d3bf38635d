/** How strongly a requirement is shown: by rules alone, by one service on a real database, or through the services. */
type ProofLevel = 'rule' | 'service' | 'loop';

/** One test of the last full run. `file` is its path, `title` its full sentence with IDs in square brackets. */
export interface TestOutcome {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

/** A requirement as listed in docs/requirements.json. */
export interface RequirementRow {
  readonly id: string;
  readonly title: string;
  readonly services: readonly string[];
  readonly notSoftware?: string;
  /** What of the row is still missing, when the tests show only a part of it. */
  readonly missing?: string;
}

export interface RowProof {
  readonly row: RequirementRow;
  readonly levels: Readonly<Record<ProofLevel, number>>;
  readonly failing: number;
}

const ROW = String.raw`(?:[SN]\d+(?:-\d+)?|[LA]-\d+)`;
const ID = new RegExp(String.raw`\[(${ROW}(?:[,\s]+${ROW})*)\]`, 'g');

/** The requirement IDs that a test title claims, e.g. `[S0-15, S0-18] …` gives both. */
export function idsInTitle(title: string): string[] {
  return [...title.matchAll(ID)].flatMap((match) => (match[1] ?? '').split(/[,\s]+/)).filter(Boolean);
}

/** The level that a test file can prove, named by its suffix. */
function levelOf(file: string): ProofLevel {
  if (file.endsWith('.e2e.spec.ts')) return 'loop';
  if (file.endsWith('.int.spec.ts')) return 'service';
  return 'rule';
}

/** Counts, per row, the passed tests at each level; a failing test takes the proof of its row away. */
export function proofs(rows: readonly RequirementRow[], tests: readonly TestOutcome[]): RowProof[] {
  const byId = new Map<string, TestOutcome[]>();
  for (const test of tests)
    for (const id of new Set(idsInTitle(test.title))) byId.set(id, [...(byId.get(id) ?? []), test]);
  return rows.map((row) => {
    const own = byId.get(row.id) ?? [];
    const levels = { rule: 0, service: 0, loop: 0 };
    for (const test of own) if (test.passed) levels[levelOf(test.file)] += 1;
    return { row, levels, failing: own.filter((test) => !test.passed).length };
  });
}

/** IDs that tests claim and no row has: a typing error that would otherwise prove nothing in silence. */
export function unknownIds(rows: readonly RequirementRow[], tests: readonly TestOutcome[]): string[] {
  const known = new Set(rows.map((row) => row.id));
  return [...new Set(tests.flatMap((test) => idsInTitle(test.title)))].filter((id) => !known.has(id)).sort();
}

/** The word shown for a row: *proven* only through a service or the loop, *rule only* where rules alone prove it. */
export function stateOf(proof: RowProof): string {
  if (proof.row.notSoftware) return 'not software';
  if (proof.failing > 0) return 'failing';
  const proven = proof.row.missing ? 'partly proven' : 'proven';
  if (proof.levels.loop > 0) return `${proven} (through the services)`;
  if (proof.levels.service > 0) return `${proven} (one service)`;
  if (proof.levels.rule > 0) return 'rule only';
  return 'open';
}
