import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import {
  FoundIdentityDto,
  FoundPersonEndDto,
  IdentityCorrectionDto,
  FoundPersonDto,
  FoundPersonsQuery,
  RecordedPersonView,
} from './found-person.dto.js';
import { FoundPersonCorrections } from './found-person-corrections.service.js';
import { FoundPersonIdentity } from './found-person-identity.service.js';
import { FoundPersonPage } from './found-person.view.js';
import { FoundPersonsReader } from './found-persons.reader.js';
import { FoundPersons } from './found-persons.service.js';

/** Emergency medical aid and stranded persons: help without document, household or address (社会救助法 30, 31). */
@ApiTags('found persons')
@Controller('found-persons')
export class FoundPersonsController {
  constructor(
    private readonly reader: FoundPersonsReader,
    private readonly persons: FoundPersons,
    private readonly identity: FoundPersonIdentity,
    private readonly corrections: FoundPersonCorrections,
  ) {}

  @Get()
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '身份不明或者流散人员的救助记录 · Persons who were helped without being known',
  })
  @ApiResponse({ status: 200, type: FoundPersonPage })
  list(@CurrentActor() actor: Actor, @Query() query: FoundPersonsQuery): Promise<FoundPersonPage> {
    return this.reader.list(actor, query);
  }

  @Post()
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记需要疾病应急救助的人或者流散人员，当即转办；不是救治的条件 · Record somebody in need of emergency treatment or stranded, referred at once; never a condition of treatment',
  })
  @ApiBody({ type: FoundPersonDto })
  @ApiResponse({ status: 201, type: RecordedPersonView })
  @Refusals(
    'REGION_UNKNOWN',
    'REGION_OUTSIDE_SUBTREE',
    'REFERRAL_DAY_INVALID',
    'PARAMETER_NOT_SET',
    'FOUND_PERSON_ALIKE',
  )
  record(@Command() ctx: CommandContext, @Body() body: FoundPersonDto): Promise<HttpAnswer> {
    return this.persons.record(ctx, body);
  }

  @Post(':id/identity')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '查明身份后，救助记录并入其家庭的救助链 · Join the record with the household of who was identified',
  })
  @ApiBody({ type: FoundIdentityDto })
  @ApiResponse({ status: 201, type: RecordedPersonView })
  @Refusals(
    'CLOSE_RELATIVE',
    'FOUND_PERSON_IDENTIFIED',
    'FOUND_PERSON_HOUSEHOLD',
    'FOUND_PERSON_ENDED',
    'NEED_PERSON_UNKNOWN',
    'REFERRAL_DAY_INVALID',
  )
  identify(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FoundIdentityDto,
  ): Promise<HttpAnswer> {
    return this.identity.identify(ctx, id, body);
  }

  @Post(':id/identity-correction')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '更正查错的身份：记录与该户分开，救助回到原记录 · Undo a wrong identification: the record and its aid stand by themselves again',
  })
  @ApiBody({ type: IdentityCorrectionDto })
  @ApiResponse({ status: 201, type: RecordedPersonView })
  @Refusals('CLOSE_RELATIVE', 'FOUND_PERSON_NOT_IDENTIFIED', 'FOUND_PERSON_ENDED')
  withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: IdentityCorrectionDto,
  ): Promise<HttpAnswer> {
    return this.corrections.withdraw(ctx, id, body);
  }

  @Post(':id/end')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '终止误登、重复登记的记录 · End a record that was a mistake, or one of two about one person',
  })
  @ApiBody({ type: FoundPersonEndDto })
  @ApiResponse({ status: 201, type: RecordedPersonView })
  @Refusals('FOUND_PERSON_IDENTIFIED', 'FOUND_PERSON_ENDED')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FoundPersonEndDto,
  ): Promise<HttpAnswer> {
    return this.corrections.end(ctx, id, body);
  }
}
