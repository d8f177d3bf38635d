import {
  NameView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { formatYuan } from '@aid-chain/kernel';
import {
  ARREARS_STATES,
  arrearsCauseCodes,
  arrearsStateCodes,
  categoryCodes,
  nameOf,
} from '@aid-chain/vocabulary';
import type { Arrears } from './arrears.store.js';

/** What is owed for one month. */
export class OwedMonthView {
  @ShownDay({ description: '月份的第一日 · the first day of the month' })
  month: string;

  @ShownWhole({ description: '金额，单位：分 · in fen' })
  amountFen: number;
}

/** What the family was paid less than it was due, until and after its payment. */
export class OwedArrearsView {
  @ShownText({ description: '类别 · category' })
  category: string;

  @ShownPart(() => NameView, { description: '类别名称 · its name' })
  name: NameView;

  @ShownId({ optional: true, description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ShownPart(() => NameView, { description: '原因 · cause' })
  causeName: NameView;

  @ShownPart(() => OwedMonthView, { list: true, description: '逐月金额 · month by month' })
  months: OwedMonthView[];

  @ShownWhole({ description: '合计，单位：分 · the sum in fen' })
  sumFen: number;

  @ShownText({ description: '合计，元 · the sum in yuan' })
  sumYuan: string;

  @ShownCode(ARREARS_STATES, { description: '状态 · state' })
  state: string;

  @ShownPart(() => NameView, { description: '状态名称 · name of the state' })
  stateName: NameView;

  @ShownDay({ optional: true, description: '补发之日 · paid on' })
  paidOn?: string;
}

/** Arrears as a happiness list shows them. */
export function owedArrearsView(arrears: Arrears): OwedArrearsView {
  const { category, personId, cause, months, sumFen, state, changedOn } = arrears;
  return {
    ...{ category, name: nameOf(categoryCodes, category), causeName: nameOf(arrearsCauseCodes, cause) },
    ...(personId === null ? {} : { personId }),
    ...{ months: [...months], sumFen, sumYuan: formatYuan(sumFen), state },
    stateName: nameOf(arrearsStateCodes, state),
    ...(state === 'paid' ? { paidOn: changedOn } : {}),
  };
}
