import type { Bilingual } from '@aid-chain/vocabulary';

/** What the check of an audit finds: what was done to it, in both languages. `{name}` stands for a value. */
const AUDIT_FINDINGS = {
  ROW_CHANGED: { zh: '第 {rows} 条记录已被更改', en: 'row {rows} was changed' },
  ROW_DELETED: { zh: '第 {rows} 条记录已被删除', en: 'row {rows} was deleted' },
  ROW_INSERTED: { zh: '第 {rows} 条记录是事后插入的', en: 'row {rows} was inserted afterwards' },
  ROW_MOVED: {
    zh: '第 {rows} 条记录现为原第 {was} 条的内容（次序被调换）',
    en: 'row {rows} holds what row {was} held (the order was changed)',
  },
  TAIL_CUT: {
    zh: '第 {rows} 条起的记录全部缺失（末尾被截去）',
    en: 'all rows {rows} at the end are missing (the tail was cut)',
  },
  SEAL_CHANGED: { zh: '第 {seal} 号封存已被更改', en: 'seal {seal} was changed' },
  SEAL_MISSING: { zh: '第 {seals} 号封存缺失', en: 'seal {seals} is missing' },
  SEAL_UNCHAINED: {
    zh: '第 {seal} 号封存与前一号不相接',
    en: 'seal {seal} does not follow from the one before it',
  },
  OLDER_THAN_KEPT: {
    zh: '最新封存早于另存的第 {seal} 号：恢复了旧备份，或末尾被截去',
    en: 'the newest seal is older than seal {seal}, which was kept outside: an old backup was put back, or the tail was cut',
  },
  HISTORY_REPLACED: {
    zh: '第 {seal} 号封存与另存的不同：此前的记录被整体改写，或恢复旧备份后又继续运行',
    en: 'seal {seal} is not the one that was kept outside: the history before it was rewritten, or an old backup was put back and work went on',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditFindingCode = keyof typeof AUDIT_FINDINGS;

/** One thing that is wrong with an audit. */
export interface AuditFinding {
  readonly code: AuditFindingCode;
  /** Numbers of rows: one, or `first-last`. */
  readonly rows?: string;
  /** The row whose content now stands at `rows`. */
  readonly was?: number;
  readonly seal?: number;
  /** Numbers of seals: one, or `first-last`. */
  readonly seals?: string;
}

/** Numbers that follow each other, as findings write them. */
export const numbersText = (first: number, last: number): string =>
  first === last ? String(first) : `${String(first)}-${String(last)}`;

/** @returns the finding as a sentence in both languages */
export function auditFindingText(finding: AuditFinding): string {
  const { zh, en } = AUDIT_FINDINGS[finding.code];
  const values: Readonly<Record<string, unknown>> = { ...finding };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name]));
  return `${filled(zh)} / ${filled(en)}`;
}
