import { auditFindingText, type AuditCheck } from '@aid-chain/platform';

/** What the check of an audit found, for people: one line of counts, then one for each finding. */
export function auditCheckLines(check: AuditCheck): string[] {
  const { audit, seals, rows, unsealed, findings, isCutShort } = check;
  const state = findings.length === 0 ? '完好 / intact' : '!! 有异常 / NOT intact';
  const counts = `${String(rows)} 条已封存，${String(seals)} 号封存 / ${String(rows)} rows in ${String(seals)} seals`;
  const lines = [
    `${audit}: ${state} · ${counts}`,
    ...findings.map((each) => `  ${each.code}: ${auditFindingText(each)}`),
  ];
  if (isCutShort) lines.push('  …… 还有更多，未逐一列出 / there is more than is listed here');
  return unsealed.since === null ? lines : [...lines, unsealedLine(unsealed.rows, unsealed.since)];
}

/** Rows wait for their seal a minute or two, longer only while the services are stopped. */
function unsealedLine(rows: number, since: Date): string {
  const [count, time] = [String(rows), since.toISOString()];
  return `  ${count} 条尚未封存，最早 ${time} / ${count} rows are not sealed yet, the oldest of ${time}`;
}
