import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownRegion,
  ShownText,
} from '@aid-chain/platform';
import { LEDGER_CAUSES, LEDGER_REPLACEMENTS } from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';

/** A household in the ledger of monitored ones. */
export class LedgerEntryView {
  @ShownId()
  caseId: string;

  @ShownId()
  householdId: string;

  @ShownRegion()
  regionCode: string;

  @ShownCode(LEDGER_CAUSES, { description: '致贫返贫因素 · cause' })
  cause: string;

  @ShownText({ description: '帮扶单位，部门编码 · the unit that helps, by the code of the department' })
  unit: string;

  @ShownText({ description: '帮扶责任人（隐去）· who answers for the help, masked' })
  responsible: string;

  @ShownText({ list: true, description: '帮扶措施 · measures' })
  measures: string[];

  @ShownDay({ description: '签批日期 · day on which the head signed' })
  on: string;

  @ShownCode(LEDGER_REPLACEMENTS, {
    optional: true,
    description: '替代原登记的理由 · why it takes the place of the entry before',
  })
  replacedFor?: string;

  @ShownText({ description: '签批人 · who signed' })
  signedBy: string;
}

export class LedgerPage {
  @ShownPart(() => LedgerEntryView, { list: true })
  items: LedgerEntryView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

export class LedgerStepView extends CaseStepView {
  @ShownCode(LEDGER_CAUSES, { description: '致贫返贫因素 · cause' })
  cause: string;
}
