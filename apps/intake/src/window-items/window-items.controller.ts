import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { WindowItemsQuery, WindowItemsView } from './window-item.view.js';
import { WindowItemsReader } from './window-items.reader.js';

/** What the window explains at once. */
@ApiTags('applications')
@Controller('window-items')
export class WindowItemsController {
  constructor(private readonly reader: WindowItemsReader) {}

  @Get()
  @Roles('integrator', 'service-worker', 'clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '窗口事项清单：导办一口清 · Item list of the window: all that there is, explained at once',
  })
  @ApiResponse({ status: 200, type: WindowItemsView })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  list(@CurrentActor() actor: Actor, @Query() query: WindowItemsQuery): Promise<WindowItemsView> {
    return this.reader.list(actor, query);
  }
}
