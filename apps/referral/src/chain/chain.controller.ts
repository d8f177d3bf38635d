import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  PageQuery,
  ReaderLanguage,
  Refusals,
  Roles,
  type Actor,
  type Language,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { ChainReader } from './chain.reader.js';
import { ChainPage } from './chain-link.view.js';

/** 一户(人)一条救助链: every step of a household, in order, from application to feedback (S0-25). */
@ApiTags('households')
@Controller('households')
export class ChainController {
  constructor(private readonly reader: ChainReader) {}

  @Get(':id/aid-chain')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '一户一条救助链 · The aid chain of a household' })
  @ApiResponse({ status: 200, type: ChainPage })
  @Refusals('CLOSE_RELATIVE')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
    @ReaderLanguage() language: Language,
  ): Promise<ChainPage> {
    return this.reader.read(actor, id, query, language);
  }
}
