import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { SupervisionOrderDto, SupervisionOrdersQuery } from './supervision.dto.js';
import { SupervisionReader } from './supervision.reader.js';
import { Supervision } from './supervision.service.js';
import { OrderedView, SupervisedItemPage, SupervisionOrderPage } from './supervision.view.js';

/** Orders of civil affairs to departments about what they have overdue (S0-27). */
@ApiTags('duties')
@Controller()
export class SupervisionController {
  constructor(
    private readonly supervision: Supervision,
    private readonly reader: SupervisionReader,
  ) {}

  @Post('supervision-orders')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '督办一个部门在本辖区的全部逾期事项 · Order a department to do all that it has overdue in the own region',
  })
  @ApiBody({ type: SupervisionOrderDto })
  @ApiResponse({ status: 201, type: OrderedView })
  @Refusals(
    'DEPARTMENT_UNKNOWN',
    'REGION_UNKNOWN',
    'REGION_OUTSIDE_SUBTREE',
    'NOTHING_TO_SUPERVISE',
    'PARAMETER_NOT_SET',
  )
  order(@Command() ctx: CommandContext, @Body() body: SupervisionOrderDto): Promise<HttpAnswer> {
    return this.supervision.order(ctx, body);
  }

  @Get('supervision-orders')
  @Roles('department', ...PEOPLE)
  @ApiOperation({
    summary:
      '督办单，最近的在前；部门只见本部门的 · Supervision orders, the newest first: a department sees its own',
  })
  @ApiResponse({ status: 200, type: SupervisionOrderPage })
  @Refusals('DEPARTMENT_UNKNOWN')
  list(@CurrentActor() actor: Actor, @Query() query: SupervisionOrdersQuery): Promise<SupervisionOrderPage> {
    return this.reader.orders(actor, query);
  }

  @Get('supervision-orders/:id/items')
  @Roles('department', ...PEOPLE)
  @ApiOperation({ summary: '一份督办单所列事项及办理情况 · What one order names, and what of it is done' })
  @ApiResponse({ status: 200, type: SupervisedItemPage })
  items(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<SupervisedItemPage> {
    return this.reader.items(actor, id, query);
  }
}
