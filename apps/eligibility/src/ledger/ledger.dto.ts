import { Choice, Code, Codes, Day, PageQuery, PersonName, Region } from '@aid-chain/platform';
import {
  LEDGER_CAUSES,
  LEDGER_REPLACEMENTS,
  ledgerCauseCodes,
  named,
  type LedgerCause,
  type LedgerReplacement,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/ledger-entries`. */
export class LedgerEntryDto {
  @Day({ description: '签批日期 · day on which the head signed' })
  on: string;

  @Choice(LEDGER_CAUSES, { description: `致贫返贫因素 · cause: ${named(ledgerCauseCodes)}` })
  cause: LedgerCause;

  @Code({
    description:
      '帮扶单位，本地部门的编码（departments.yaml）；乡镇、村的单位填其业务主管部门 · the unit that helps, by the code of a department of the place; of a township or village the department of its business',
    example: 'agriculture',
  })
  unit: string;

  @PersonName({ description: '帮扶责任人（加密保存）· who answers for the help, kept sealed' })
  responsible: string;

  @Codes(20, {
    description: '帮扶措施，见本地措施清单 · measures of the list of the place',
    example: ['paired-helper'],
  })
  measures: string[];

  @Choice(LEDGER_REPLACEMENTS, {
    optional: true,
    description:
      '替代已有登记的理由，首次列入不填；原登记保留 · why it takes the place of the entry before, which stays on record; a first entry has none',
  })
  reasonCode?: LedgerReplacement;
}

/** Query of `GET /v1/ledger-entries`. */
export class LedgerQuery extends PageQuery {
  @Choice(LEDGER_CAUSES, { optional: true, description: '只看该因素 · of this cause only' })
  cause?: LedgerCause;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;

  @Choice(['true', 'false'], {
    optional: true,
    description: 'true：仍为监测对象的；false：已不是的 · still monitored, or not any more',
  })
  monitored?: 'true' | 'false';
}
