import { sql, type Sql } from '@aid-chain/messaging';
import { headOf, type AuditHead } from './audit-head.js';
import { numbersText, type AuditFinding } from './finding.rules.js';
import { KeptHeads, type KeptHead } from './kept-heads.rules.js';
import { rangesOf, rowFindings, type RowDifference } from './row-findings.rules.js';
import { digestOf } from './seal-digest.js';
import { BEFORE_THE_FIRST, sealFindings, type SealBefore } from './seal-chain.rules.js';
import type { Seal } from './seal.rules.js';
import type { AuditName } from './sealed-audit.rules.js';
import {
  countUnsealed,
  selectDifferingRows,
  selectDifferingSeals,
  selectNewestRow,
  selectNewestSeals,
  selectSeals,
  selectUnlistedRows,
} from './seals.sql.js';

/** Rows that one statement compares, and a seal more at most. */
const ROWS = 20_000;
/** So many rows that are not as they were are named one by one; of more than that a list helps nobody. */
const NAMED = 1_000;

/** What the check of one audit found. */
export interface AuditCheck {
  readonly audit: AuditName;
  readonly seals: number;
  readonly rows: number;
  readonly head: AuditHead | null;
  /** Rows that no seal lists yet, and the time of the oldest. */
  readonly unsealed: { readonly rows: number; readonly since: Date | null };
  readonly findings: readonly AuditFinding[];
  /** Whether more rows differ than are named. */
  readonly isCutShort: boolean;
}

/**
 * Compares every sealed row of an audit with its seal, every seal with the one before it, and the seals with those that were
 * kept outside (L-18, S4-06). Nothing that is missing is explained by a rule of retention: none deletes audit rows.
 * It reads a page at a time, and may run while services work.
 * @param connection a transaction of a role that may read the audit; its time zone becomes UTC
 * @param kept heads of this audit that were written down elsewhere
 */
export async function verifyAudit(
  connection: Sql,
  audit: AuditName,
  kept: readonly KeptHead[] = [],
): Promise<AuditCheck> {
  await sql`select set_config('TimeZone', 'UTC', true)`.on(connection);
  const [head] = await selectNewestSeals(audit, 1).on<Seal>(connection);
  const walk = new SealWalk(connection, audit, new KeptHeads(kept));
  if (head !== undefined) await walk.to(head.no);
  const [unsealed] = await countUnsealed(audit).on<AuditCheck['unsealed']>(connection);
  return {
    audit,
    seals: walk.seals,
    rows: walk.rows,
    head: head === undefined ? null : headOf(audit, head),
    unsealed: unsealed ?? { rows: 0, since: null },
    findings: await walk.findings(),
    isCutShort: walk.isCutShort,
  };
}

/** Walks over the seals of an audit in their order and keeps what it meets. */
class SealWalk {
  seals = 0;
  rows = 0;
  private before: SealBefore = BEFORE_THE_FIRST;
  private finalTo = 0;
  private readonly sealed: AuditFinding[] = [];
  private readonly differences: RowDifference[] = [];
  private readonly inserted: number[] = [];

  constructor(
    private readonly connection: Sql,
    private readonly audit: AuditName,
    private readonly kept: KeptHeads,
  ) {}

  get isCutShort(): boolean {
    return [this.sealed, this.differences, this.inserted].some(({ length }) => length >= NAMED);
  }

  async to(last: number): Promise<void> {
    for (;;) {
      const page = await selectSeals(this.audit, this.before.no, last).on<Seal>(this.connection);
      const end = page.at(-1);
      if (end === undefined) return;
      const known = this.sealed.length;
      const changed = this.passAll(page);
      for (const part of partsOf(page)) await this.compare(part, changed);
      if (this.sealed.length === known) await this.lookForInserted(end);
      // What a seal listed that is gone or was changed would look like rows that nobody sealed.
      else this.finalTo = Math.max(this.finalTo, end.listedTo);
    }
  }

  async findings(): Promise<AuditFinding[]> {
    const [newest] = await selectNewestRow(this.audit).on<{ id: number }>(this.connection);
    const inserted = rangesOf(this.inserted).map(([first, last]): AuditFinding => ({
      code: 'ROW_INSERTED',
      rows: numbersText(first, last),
    }));
    const ofRows = rowFindings(this.differences, newest?.id ?? 0);
    return [...this.kept.findings(), ...this.sealed, ...ofRows, ...inserted];
  }

  /** @returns the seals that were changed themselves: what they list is not to be trusted */
  private passAll(page: readonly Seal[]): ReadonlySet<number> {
    const changed = new Set<number>();
    for (const seal of page) {
      const found = sealFindings(this.before, seal, digestOf(this.audit, seal));
      if (found.some(({ code }) => code === 'SEAL_CHANGED')) changed.add(seal.no);
      if (this.sealed.length < NAMED) this.sealed.push(...found);
      this.kept.pass(seal);
      this.before = seal;
      this.seals += 1;
      this.rows += seal.rowCount;
    }
    return changed;
  }

  private async compare({ first, last }: SealPart, changed: ReadonlySet<number>): Promise<void> {
    const differing = await selectDifferingSeals(this.audit, first, last).on<{ no: number }>(this.connection);
    for (const { no } of differing) {
      if (changed.has(no) || this.differences.length >= NAMED) continue;
      this.differences.push(
        ...(await selectDifferingRows(this.audit, no).on<RowDifference>(this.connection)),
      );
    }
  }

  private async lookForInserted({ no, finalTo }: Seal): Promise<void> {
    const above = this.finalTo;
    if (finalTo <= above) return;
    this.finalTo = finalTo;
    const limit = NAMED - this.inserted.length;
    if (limit <= 0) return;
    const range = { above, upTo: finalTo, lastSeal: no, limit };
    const found = await selectUnlistedRows(this.audit, range).on<{ id: number }>(this.connection);
    this.inserted.push(...found.map(({ id }) => id));
  }
}

interface SealPart {
  readonly first: number;
  readonly last: number;
}

/** Seals that follow each other, in parts of about so many rows as one statement compares. */
function partsOf(page: readonly Seal[]): SealPart[] {
  const parts: (SealPart & { rows: number })[] = [];
  for (const { no, rowCount } of page) {
    const open = parts.at(-1);
    if (open === undefined || open.rows + rowCount > ROWS)
      parts.push({ first: no, last: no, rows: rowCount });
    else parts[parts.length - 1] = { first: open.first, last: no, rows: open.rows + rowCount };
  }
  return parts;
}
