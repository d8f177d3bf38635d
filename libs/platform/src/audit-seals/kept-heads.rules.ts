import type { AuditFinding } from './finding.rules.js';
import type { Seal } from './seal.rules.js';
import { AUDIT_NAMES, type AuditName } from './sealed-audit.rules.js';

/** The newest seal of an audit as it was kept outside the database; of the digest at least its beginning. */
export interface KeptHead {
  readonly audit: AuditName;
  readonly no: number;
  readonly digest: string;
}

/** A digest that is typed from paper need not be typed to its end. */
const LINE = /^(\S+)\s+(\d+)\s+([0-9a-f]{16,64})(?:\s.*)?$/i;

/**
 * Reads heads as `audit heads` prints them, text or JSON, one a line; `#` begins a remark.
 * @returns the heads, or the numbers of the lines that are none
 */
export function parseHeads(text: string): { readonly heads: KeptHead[]; readonly faults: number[] } {
  const heads: KeptHead[] = [];
  const faults: number[] = [];
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const head = headIn(trimmed);
    if (head === undefined) faults.push(index + 1);
    else heads.push(head);
  });
  return { heads, faults };
}

function headIn(line: string): KeptHead | undefined {
  const [, audit, no, digest] = LINE.exec(line.startsWith('{') ? plainLine(line) : line) ?? [];
  const name = AUDIT_NAMES.find((each) => each === audit);
  if (name === undefined || digest === undefined) return undefined;
  return { audit: name, no: Number(no), digest: digest.toLowerCase() };
}

function plainLine(json: string): string {
  try {
    const { audit, no, digest } = JSON.parse(json) as Record<string, unknown>;
    return [audit, no, digest].map(String).join(' ');
  } catch {
    return '';
  }
}

/** Compares heads that were kept outside with the seals of their audit, as these go by in their order. */
export class KeptHeads {
  private replaced: number | undefined;
  private last = 0;

  constructor(private readonly heads: readonly KeptHead[]) {}

  pass({ no, digest }: Pick<Seal, 'no' | 'digest'>): void {
    this.last = no;
    const differs = this.heads.some((head) => head.no === no && !digest.startsWith(head.digest));
    if (differs) this.replaced ??= no;
  }

  /** What the heads show; of a replaced history the first seal that is another one. */
  findings(): AuditFinding[] {
    const newest = Math.max(0, ...this.heads.map(({ no }) => no));
    return [
      ...(this.replaced === undefined ? [] : [{ code: 'HISTORY_REPLACED', seal: this.replaced } as const]),
      ...(newest > this.last ? [{ code: 'OLDER_THAN_KEPT', seal: newest } as const] : []),
    ];
  }
}
