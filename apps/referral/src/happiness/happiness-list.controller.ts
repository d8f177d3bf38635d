import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { HappinessListReader } from './happiness-list.reader.js';
import { HappinessListView } from './happiness-list.view.js';

@ApiTags('households')
@Controller('households')
export class HappinessListController {
  constructor(private readonly reader: HappinessListReader) {}

  @Get(':id/happiness-list')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '一张幸福清单 · What the household receives now' })
  @ApiResponse({ status: 200, type: HappinessListView })
  @Refusals('CLOSE_RELATIVE')
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HappinessListView> {
    return this.reader.read(actor, id);
  }
}
