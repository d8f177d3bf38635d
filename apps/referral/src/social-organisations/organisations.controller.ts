import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import {
  OrganisationDetailView,
  OrganisationDto,
  OrganisationPage,
  OrganisationRegisteredView,
  OrganisationsQuery,
} from './organisation.dto.js';
import {
  OrganisationChangedView,
  OrganisationChangeDto,
  OrganisationEndDto,
} from './organisation-change.dto.js';
import { OrganisationChanges } from './organisation-changes.service.js';
import { OrganisationsReader } from './organisations.reader.js';
import { Organisations } from './organisations.service.js';

/** Organisations and people who help: registered by officials, who act for them (社会救助法 54, 59). */
@ApiTags('social forces')
@Controller('social-organisations')
export class OrganisationsController {
  constructor(
    private readonly reader: OrganisationsReader,
    private readonly organisations: Organisations,
    private readonly changes: OrganisationChanges,
  ) {}

  @Get()
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '社会力量列表 · Organisations of social forces that help in the region' })
  @ApiResponse({ status: 200, type: OrganisationPage })
  list(@CurrentActor() actor: Actor, @Query() query: OrganisationsQuery): Promise<OrganisationPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '一个社会力量；联系方式须说明查看原因 · One organisation; its contact in full with a reason',
  })
  @ApiResponse({ status: 200, type: OrganisationDetailView })
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<OrganisationDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post()
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记社会力量 · Register an organisation or a person who helps' })
  @ApiBody({ type: OrganisationDto })
  @ApiResponse({ status: 201, type: OrganisationRegisteredView })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'SOCIAL_ORGANISATION_KNOWN')
  register(@Command() ctx: CommandContext, @Body() body: OrganisationDto): Promise<HttpAnswer> {
    return this.organisations.register(ctx, body);
  }

  @Post(':id/changes')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '变更社会力量登记；原登记保留 · Change what is registered; what was before stays on record',
  })
  @ApiBody({ type: OrganisationChangeDto })
  @ApiResponse({ status: 201, type: OrganisationChangedView })
  @Refusals(
    'REGION_UNKNOWN',
    'REGION_OUTSIDE_SUBTREE',
    'SOCIAL_ORGANISATION_KNOWN',
    'SOCIAL_ORGANISATION_ENDED',
    'SOCIAL_NOTHING_CHANGED',
  )
  change(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OrganisationChangeDto,
  ): Promise<HttpAnswer> {
    return this.changes.change(ctx, id, body);
  }

  @Post(':id/end')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记社会力量终止：供给撤回，对接列入待办 · Record its end: offers are withdrawn, matches are to be seen to',
  })
  @ApiBody({ type: OrganisationEndDto })
  @ApiResponse({ status: 201, type: OrganisationChangedView })
  @Refusals('SOCIAL_ORGANISATION_ENDED')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: OrganisationEndDto,
  ): Promise<HttpAnswer> {
    return this.changes.end(ctx, id, body);
  }
}
