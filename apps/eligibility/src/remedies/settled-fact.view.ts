import { ShownDay, ShownId, ShownText } from '@aid-chain/platform';

/** A fact that a remedy won. */
export class SettledFactView {
  @ShownId({ description: '案件 · the case' })
  caseId: string;

  @ShownText({ description: '认定的事项 · what was settled' })
  key: string;

  @ShownDay({ description: '认定日期 · day of the finding' })
  on: string;
}
