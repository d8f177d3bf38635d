import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PageQuery, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { CloseRelativesReader } from './close-relatives.reader.js';
import { RelatedFamilyPage } from './close-relatives.view.js';

/** The register of close relatives (近亲属备案), apart from the list of cases (S4-11; D57 11). */
@ApiTags('cases')
@Controller('close-relatives')
export class CloseRelativesController {
  constructor(private readonly register: CloseRelativesReader) {}

  @Get()
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary:
      '近亲属单独备案：申请或在享的户及其所涉工作人员 · Families that are related to an official, with what they receive',
  })
  @ApiResponse({ status: 200, type: RelatedFamilyPage })
  @Refusals('CURSOR_INVALID')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<RelatedFamilyPage> {
    return this.register.list(actor, query);
  }
}
