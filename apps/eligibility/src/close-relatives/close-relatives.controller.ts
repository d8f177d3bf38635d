import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { CloseRelativesReader } from './close-relatives.reader.js';
import { RelatedFamilyPage, RelativeRegisteredView } from './close-relatives.view.js';
import { RelativeRegistrationDto, RelativeWithdrawalDto } from './relative-registration.dto.js';
import { RelativeRegistrations } from './relative-registrations.service.js';

/** The register of close relatives (近亲属备案), apart from the list of cases (S4-11; D57 11). */
@ApiTags('cases')
@Controller('close-relatives')
export class CloseRelativesController {
  constructor(
    private readonly register: CloseRelativesReader,
    private readonly registrations: RelativeRegistrations,
  ) {}

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

  @Post()
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记申请之后得知的近亲属关系（含在享户） · Register a relation to an official that was learned of after the filing, also of a family that receives already',
  })
  @ApiResponse({ status: 201, type: RelativeRegisteredView })
  @Refusals(
    'NOT_FOUND',
    'CLOSE_RELATIVE',
    'PERSON_NOT_IN_HOUSEHOLD',
    'RELATIVE_OFFICIAL_MISSING',
    'RELATIVE_REGISTERED_ALREADY',
    'STAFF_CODE_UNKNOWN',
    'RELATIVE_VILLAGE_UNKNOWN',
    'STEP_DATE_TOO_EARLY',
    'STEP_DATE_AFTER_TODAY',
  )
  add(@Command() ctx: CommandContext, @Body() body: RelativeRegistrationDto): Promise<HttpAnswer> {
    return this.registrations.register(ctx, body);
  }

  @Post(':id/withdrawal')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '撤销登记有误的备案，写明理由，由登记人以外的人办理 · Withdraw a registration that was a mistake, with the reason and by somebody else than who registered it',
  })
  @ApiResponse({ status: 201, type: RelativeRegisteredView })
  @Refusals(
    'CLOSE_RELATIVE',
    'RELATIVE_REGISTRATION_NOT_FOUND',
    'RELATIVE_WITHDRAWN_BY_SELF',
    'STEP_DATE_TOO_EARLY',
    'STEP_DATE_AFTER_TODAY',
  )
  withdraw(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RelativeWithdrawalDto,
  ): Promise<HttpAnswer> {
    return this.registrations.withdraw(ctx, id, body);
  }
}
