import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { SearchPersonsDto } from './search-persons.dto.js';
import { SearchService } from './search.service.js';
import { FoundPersons } from './search.view.js';

/** Searches come before anything is entered, and nobody leafs through people. */
@ApiTags('persons')
@Controller('person-searches')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Post()
  @HttpCode(200)
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '查找人员：按身份证号、姓名和地区，或申请、案件编号；须有事由，最多 20 人，均已隐去 · Search for people, for a purpose: at most 20, masked',
  })
  @ApiResponse({ status: 200, type: FoundPersons })
  @Refusals(
    'SEARCH_NOT_SPECIFIC',
    'SEARCH_REGION_TOO_WIDE',
    'LOOK_UP_MATTER_MISSING',
    'LOOK_UP_MATTER_INVALID',
    'LOOK_UP_MATTER_UNASKED',
    'REGION_UNKNOWN',
    'LOOK_UP_CASE_MISSING',
    'LOOK_UP_CASE_UNKNOWN',
    'LOOK_UP_CASE_CLOSED',
    'CLOSE_RELATIVE',
  )
  search(@CurrentActor() actor: Actor, @Body() body: SearchPersonsDto): Promise<FoundPersons> {
    return this.service.search(actor, body);
  }
}
