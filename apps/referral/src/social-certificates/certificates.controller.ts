import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { PEOPLE } from '../people.js';
import { CertificateDto, CertificateIssuedView, CertificatePage } from './certificate.dto.js';
import { Certificates } from './certificates.service.js';

/** Certificates of help given, on request of who gave it (社会救助法 59). */
@ApiTags('social forces')
@Controller('social-organisations')
export class CertificatesController {
  constructor(private readonly certificates: Certificates) {}

  @Get(':id/certificates')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '帮扶证明列表 · Certificates of help given' })
  @ApiResponse({ status: 200, type: CertificatePage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<CertificatePage> {
    return this.certificates.list(actor, id, query);
  }

  @Post(':id/certificates')
  @Roles('township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '出具帮扶和志愿服务证明 · Certify help given and hours of volunteers' })
  @ApiBody({ type: CertificateDto })
  @ApiResponse({ status: 201, type: CertificateIssuedView })
  @Refusals('SOCIAL_PERIOD_INVALID', 'SOCIAL_NOTHING_GIVEN', 'SOCIAL_CERTIFIED_ALREADY')
  issue(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CertificateDto,
  ): Promise<HttpAnswer> {
    return this.certificates.issue(ctx, id, body);
  }
}
