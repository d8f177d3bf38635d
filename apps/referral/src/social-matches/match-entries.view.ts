import { ShownCode, ShownDay, ShownFlag, ShownId, ShownText, ShownWhole } from '@aid-chain/platform';
import { ENTRY_CORRECTIONS, EVALUATIONS, HANDED_BY } from '@aid-chain/vocabulary';
import type { MatchEntries } from './match-entries.store.js';

/** A delivery, or one that was taken back; both stay on record. */
export class DeliveryView {
  @ShownWhole({ description: '序号 · number' })
  entryNo: number;

  @ShownWhole({ optional: true, description: '撤销的是第几次送达 · which delivery it takes back' })
  takesBack?: number;

  @ShownDay({ description: '日期 · day' })
  on: string;

  @ShownWhole({ description: '数量；资金为分 · how much, of money in fen' })
  quantity: number;

  @ShownCode(HANDED_BY, { optional: true, description: '由谁送达 · who brought it' })
  handedBy?: string;

  @ShownId({ optional: true, description: '签收的家庭成员 · the member who received it' })
  receivedBy?: string;

  @ShownFlag({
    optional: true,
    description: '由监护人代为签收 · a guardian of none of the household received it',
  })
  byGuardian?: boolean;

  @ShownText({ optional: true, description: '签收单编号 · number of the receipt' })
  paper?: string;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '撤销理由 · why it was taken back' })
  reason?: string;
}

/** How the family found a delivery; the last one counts. */
export class MatchEvaluationView {
  @ShownWhole({ description: '对第几次送达的评价 · of which delivery' })
  deliveryNo: number;

  @ShownCode(EVALUATIONS, { description: '家庭的评价 · how the family found it' })
  evaluation: string;

  @ShownDay({ description: '评价日期 · day of the evaluation' })
  on: string;

  @ShownId({ description: '评价人 · who evaluated it' })
  by: string;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '更正理由 · why it corrects the earlier one' })
  correctionReason?: string;
}

/** The entries of one match as lists show them. */
export function matchEntriesView(
  { deliveries, evaluations }: MatchEntries,
  matchId: string,
): { readonly deliveries: DeliveryView[]; readonly evaluations: MatchEvaluationView[] } {
  const isOf = (entry: { readonly matchId: string }): boolean => entry.matchId === matchId;
  return {
    deliveries: deliveries
      .filter(isOf)
      .map(({ entryNo, takesBack, on, quantity, handedBy, receivedBy, byGuardian, paper, reason }) => ({
        ...{ entryNo, on, quantity },
        ...(takesBack === null ? {} : { takesBack }),
        ...(handedBy === null ? {} : { handedBy }),
        ...(receivedBy === null ? {} : { receivedBy }),
        ...(byGuardian ? { byGuardian } : {}),
        ...(paper === null ? {} : { paper }),
        ...(reason === null ? {} : { reason }),
      })),
    evaluations: evaluations.filter(isOf).map(({ deliveryNo, evaluation, on, by, correctionReason }) => ({
      ...{ deliveryNo, evaluation, on, by },
      ...(correctionReason === null ? {} : { correctionReason }),
    })),
  };
}
