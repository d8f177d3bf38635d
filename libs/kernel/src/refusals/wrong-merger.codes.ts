import type { RefusalText } from './refusal-text.js';

/** Refusals where a merger of two households that was a mistake cannot be undone as a whole. */
export const wrongMergerCodes = {
  MERGED_INTO_NO_LONGER_STANDS: {
    status: 409,
    zh: '该户于 {on} 并入的户（其编号见本答复的 householdId）其后已终止或又并入另一户，现在不能单独恢复本户。请先由审核人员恢复该编号的户（kind 填 restore，原因填 entered-wrongly，注明更正依据（paper）），再恢复本户。',
    en: 'The household into which this one went on {on} (its id stands in this answer as householdId) has ended since or went into another one itself, so this one is not restored alone. First the reviewer restores that household (kind restore, entered-wrongly as the reason, with the paper that shows the mistake (paper)); then this one.',
  },
  MERGED_MEMBER_LEFT_SINCE: {
    status: 409,
    zh: '随该户于 {on} 并入的成员（{whose}）其后已离开并入的户（含死亡），误并须整户恢复，不能只恢复一部分。请先由审核人员在并入的户使其回到该户（kind 填 join，原因填 entered-wrongly，注明更正依据（paper）），再恢复本户；其后的死亡或迁离，恢复后在本户按实际原因和日期登记。',
    en: 'This member ({whose}), who went over with the merger on {on}, has left that household since (or died). A wrong merger is undone as a whole. First the reviewer takes the person back there (kind join, entered-wrongly as the reason, with the paper that shows the mistake (paper)), then restores this household; the death or departure since is recorded in this one afterwards, with its real reason and day.',
  },
  MERGED_MEMBER_NOT_NAMED: {
    status: 422,
    zh: '随该户于 {on} 并入的成员（{whose}）未列入 persons，误并须整户恢复，不能只恢复一部分。请列明当时并入的全部成员；其中确实留在另一户的，恢复后在该户办理加入。',
    en: 'This member ({whose}) went over with the merger on {on} and is not among persons. A wrong merger is undone as a whole: name everybody who went over. Who really lives in the other household joins it after that.',
  },
  MEMBER_FROM_ELSEWHERE: {
    status: 422,
    zh: '所列的成员（{whose}）不是随该户于 {on} 并入的，不能随该户恢复。请从 persons 中删除此人后恢复；确与该户共同生活的，恢复后在该户办理加入（join）。',
    en: 'This member ({whose}) did not come with the merger on {on}, so the person does not go back by undoing it. Take the person out of persons and restore the household; who really lives with it joins it after that (join).',
  },
} as const satisfies Record<string, RefusalText>;
