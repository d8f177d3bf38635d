import { Choice, Code, Region } from '@aid-chain/validation';
import { DUE_ITEM_KINDS, ROLES, type DueItemKind, type Role } from '@aid-chain/vocabulary';
import { PageQuery } from '../paging/page-query.js';

/** Filters of `GET /v1/due-items`, the same at every service. */
export class DueItemsQuery extends PageQuery {
  @Choice(DUE_ITEM_KINDS, {
    optional: true,
    description: '待办种类；其他服务的种类在本服务为空 · kind; one of another service finds nothing here',
  })
  kind?: DueItemKind;

  @Choice(['true', 'false'], {
    optional: true,
    description: 'true：已逾期的；false：未逾期的 · true: its day has passed; false: not yet',
  })
  overdue?: 'true' | 'false';

  @Region({
    optional: true,
    description:
      '地区及其以下；部门只能查到镇 · a region and all below it; a department asks for no less than a township',
  })
  regionCode?: string;

  @Code({
    optional: true,
    description: '责任部门代码 · code of the department that owes it',
    example: 'health',
  })
  department?: string;

  @Choice(ROLES, { optional: true, description: '由谁办理 · the role that takes the step' })
  role?: Role;
}
