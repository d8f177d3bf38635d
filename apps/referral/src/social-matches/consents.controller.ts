import { Body, Controller, Get, Post } from '@nestjs/common';
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
import { Consents } from './consents.service.js';
import { ContactReader } from './contact.reader.js';
import { ConsentChangedView, ConsentDto, RevocationDto, SocialContactView } from './consent.dto.js';

/** The separate consent of a family for one match, and what is given by it (N13). */
@ApiTags('social forces')
@Controller('social-matches')
export class ConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly contacts: ContactReader,
  ) {}

  @Post(':id/consent')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记家庭的单独同意；不是救助的条件 · Record the family’s separate consent; it is no condition of any help',
  })
  @ApiBody({ type: ConsentDto })
  @ApiResponse({ status: 201, type: ConsentChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SOCIAL_MATCH_STATE',
    'SOCIAL_CONSENT_STANDS',
    'SOCIAL_CONSENT_TEXT_UNKNOWN',
    'SOCIAL_CONSENT_SIGNER_INVALID',
    'PERSON_NOT_OF_FAMILY',
    'REFERRAL_DAY_INVALID',
  )
  give(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: ConsentDto): Promise<HttpAnswer> {
    return this.consents.give(ctx, id, body);
  }

  @Post(':id/consent-revocation')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记撤回同意，立即生效 · Record that the consent is revoked, with effect from now on',
  })
  @ApiBody({ type: RevocationDto })
  @ApiResponse({ status: 201, type: ConsentChangedView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_CONSENT_MISSING', 'REFERRAL_DAY_INVALID')
  revoke(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RevocationDto,
  ): Promise<HttpAnswer> {
    return this.consents.revoke(ctx, id, body);
  }

  @Get(':id/contact')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '经同意向供给方提供的联系方式，逐次留痕 · What the consent lets the organisation have; each look is recorded',
  })
  @ApiResponse({ status: 200, type: SocialContactView })
  @Refusals('CLOSE_RELATIVE', 'SOCIAL_CONSENT_MISSING')
  contact(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SocialContactView> {
    return this.contacts.one(actor, id);
  }
}
