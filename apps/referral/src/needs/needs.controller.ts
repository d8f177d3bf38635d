import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IdParam, Roles, type Actor } from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { NeedReader } from './need.reader.js';
import { NeedView } from './need.view.js';

@ApiTags('needs')
@Controller('needs')
export class NeedsController {
  constructor(private readonly reader: NeedReader) {}

  @Get(':id')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '一项需求及其历次转办 · A need and its way through the departments' })
  @ApiResponse({ status: 200, type: NeedView })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NeedView> {
    return this.reader.one(actor, id);
  }
}
