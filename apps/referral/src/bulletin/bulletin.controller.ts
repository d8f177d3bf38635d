import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { REGION_REFUSALS } from '../duties/region-refusals.js';
import { PEOPLE } from '../people.js';
import { BulletinReader } from './bulletin.reader.js';
import { BulletinQuery, BulletinView } from './bulletin.view.js';

/** How the departments of a place stood to their duties in a quarter (S0-27, S4-29). */
@ApiTags('duties')
@Controller('department-bulletin')
export class BulletinController {
  constructor(private readonly reader: BulletinReader) {}

  @Get()
  @Roles('department', ...PEOPLE)
  @ApiOperation({
    summary:
      '部门季度通报，按期率高者在前；部门只见本部门的 · Quarterly bulletin of departments: a department sees its own line',
  })
  @ApiResponse({ status: 200, type: BulletinView })
  @Refusals('BULLETIN_OF_LATER_QUARTER', ...REGION_REFUSALS)
  read(@CurrentActor() actor: Actor, @Query() query: BulletinQuery): Promise<BulletinView> {
    return this.reader.read(actor, query);
  }
}
