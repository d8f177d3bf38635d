import type { IsoDate } from '@aid-chain/kernel';
import { householdChangeReasonCodes, nameOf } from '@aid-chain/vocabulary';
import type { MistakenClosing } from '../cases/case.state.js';

/** What a person is asked: when the track was closed, that the reason was a mistake, and what to do. */
export function trackToReopenText({
  closedOn,
  householdEnded,
  restoredOn,
}: MistakenClosing & { readonly closedOn: IsoDate }): { readonly textZh: string; readonly textEn: string } {
  const how = nameOf(householdChangeReasonCodes, householdEnded.reasonCode);
  return {
    textZh: `该事项于 ${closedOn} 因户终止而结束。该户 ${householdEnded.on} 的终止（${how.zh}）系误登，户已于 ${restoredOn} 恢复；事项不自行恢复。请由镇审核人员或作出决定的部门恢复办理（track-reopening），收到日期不变，家庭不必重新申请。`,
    textEn: `This track was closed on ${closedOn} because its household had ended. The end of the household on ${householdEnded.on} (${how.en}) was entered by mistake and it stands again since ${restoredOn}; the track does not reopen by itself. The township reviewer or who decides the track reopens it (track-reopening), with its day of receipt: the family need not file anew.`,
  };
}
