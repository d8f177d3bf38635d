import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { DueItemPage } from './due-item.view.js';
import { DueItemsQuery } from './due-items.query.js';
import { DueItemsReader } from './due-items.reader.js';

/** What waits for a person, in the same form at every service, so that one page can show all of it by deadline. */
@ApiTags('due-items')
@Controller('due-items')
export class DueItemsController {
  constructor(private readonly reader: DueItemsReader) {}

  @Get()
  @Roles('department', ...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary:
      '待办事项，按到期日；部门只见本部门的 · What is due, by its day: a department sees its own, people their subtree',
  })
  @ApiResponse({ status: 200, type: DueItemPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'REGION_BELOW_TOWNSHIP')
  list(@CurrentActor() actor: Actor, @Query() query: DueItemsQuery): Promise<DueItemPage> {
    return this.reader.list(actor, query);
  }
}
