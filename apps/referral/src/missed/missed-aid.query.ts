import { Choice, Code, PageQuery, Region } from '@aid-chain/platform';
import { MISSED_KINDS, NEED_KINDS, type MissedKind, type NeedKind } from '@aid-chain/vocabulary';

/** Filters of the list of what is missed. */
export class MissedAidQuery extends PageQuery {
  @Choice(MISSED_KINDS, { optional: true, description: '遗漏种类 · kind of what is missed' })
  kind?: MissedKind;

  @Choice(NEED_KINDS, { optional: true, description: '需求种类 · kind of need' })
  needKind?: NeedKind;

  @Code({
    optional: true,
    description: '应办部门 · the department that is to act',
    example: 'medical-insurance',
  })
  department?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}
