import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, type Actor } from '@aid-chain/platform';
import { DeliveriesQuery } from './deliveries.query.js';
import { DeliveriesReader } from './deliveries.reader.js';
import { Deliveries } from './deliveries.view.js';

@ApiTags('departments')
@Controller('departments')
export class DeliveriesController {
  constructor(private readonly reader: DeliveriesReader) {}

  @Get(':code/deliveries')
  @Roles('department')
  @ApiOperation({ summary: '本部门的消息，按序号续读 · The department’s messages after a number' })
  @ApiParam({
    name: 'code',
    description: '本部门的代码 · code of the own department',
    example: 'medical-insurance',
  })
  @ApiResponse({ status: 200, type: Deliveries })
  read(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: DeliveriesQuery,
  ): Promise<Deliveries> {
    return this.reader.after(actor, code, query.after, query.limit);
  }
}
