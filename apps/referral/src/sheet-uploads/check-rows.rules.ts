import type { GroupedRows } from './group-rows.rules.js';
import type { Verdict } from './sheet-judge.js';
import type { CheckedRow, UploadedRow } from './uploaded-row.js';
import { messageWithoutSchool } from './without-school.rules.js';

/** Puts together what each row came to: its own faults, and the verdict about the message of which it is a part. */
export function checkRows(
  rows: readonly UploadedRow[],
  { groups, faults }: GroupedRows,
  verdicts: readonly Verdict[],
): CheckedRow[] {
  const byRow = new Map<number, { readonly verdict: Verdict; readonly leaderNo: number }>();
  groups.forEach(({ rows: together, leaderNo }, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined) throw new Error('A group of rows was not judged');
    for (const { no } of together) byRow.set(no, { verdict, leaderNo });
  });
  return rows.map((row) => {
    const { no, subject, content } = row;
    const about = { no, referralId: subject?.referralId ?? null, quarter: subject?.quarter ?? null };
    const none = { leaderNo: null, message: null, faults: [] };
    if (content.kind === 'blank') return { ...about, ...none, state: 'blank' };
    const own = faults.get(no);
    if (own !== undefined) return { ...about, ...none, state: 'refused', faults: own };
    const judged = byRow.get(no);
    if (judged === undefined) throw new Error('A row was neither judged nor refused');
    return { ...about, ...none, ...ofVerdict(judged.verdict, judged.leaderNo, no) };
  });
}

function ofVerdict(
  verdict: Verdict,
  leaderNo: number,
  no: number,
): Pick<CheckedRow, 'state' | 'leaderNo' | 'message' | 'faults'> {
  const none = { leaderNo: null, message: null, faults: [] };
  switch (verdict.state) {
    case 'ready':
      return {
        ...none,
        state: 'ready',
        leaderNo,
        message: no === leaderNo ? messageWithoutSchool(verdict.message) : null,
      };
    case 'unchanged':
      return { ...none, state: 'unchanged' };
    case 'refused': {
      const { code, params } = verdict.refusal;
      return { ...none, state: 'refused', faults: [{ code, params }] };
    }
  }
}
