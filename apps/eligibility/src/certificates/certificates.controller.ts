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
import {
  CertificateAnswerDto,
  CertificateProposalDto,
  CertificateProposalsQuery,
} from './certificate.dto.js';
import {
  CertificateChangedView,
  CertificateProposalDetailView,
  CertificateProposalPage,
} from './certificate.view.js';
import { CertificatesReader } from './certificates.reader.js';
import { Certificates } from './certificates.service.js';

/** False certificates: the proposal to the issuer's superior and its answer (社会救助法 72; L-64). */
@ApiTags('certificates')
@Controller('certificate-proposals')
export class CertificatesController {
  constructor(
    private readonly reader: CertificatesReader,
    private readonly certificates: Certificates,
  ) {}

  @Get()
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({ summary: '虚假证明处理建议列表 · Proposals about false certificates, by their day' })
  @ApiResponse({ status: 200, type: CertificateProposalPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(
    @CurrentActor() actor: Actor,
    @Query() query: CertificateProposalsQuery,
  ): Promise<CertificateProposalPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary: '一件虚假证明处理建议；内容须说明查看原因 · A proposal; what was written with a stated reason',
  })
  @ApiResponse({ status: 200, type: CertificateProposalDetailView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<CertificateProposalDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post()
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记对出具虚假证明者的处理建议，案件照常办理 · Put a false certificate before its issuer’s superior; the family’s case goes on (L-64)',
  })
  @ApiBody({ type: CertificateProposalDto })
  @ApiResponse({ status: 201, type: CertificateChangedView })
  @Refusals(
    ...(['CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const),
    'DOCUMENT_VERSION_UNKNOWN',
  )
  propose(@Command() ctx: CommandContext, @Body() body: CertificateProposalDto): Promise<HttpAnswer> {
    return this.certificates.propose(ctx, body);
  }

  @Post(':id/answer')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '登记对建议的答复 · Record the answer to a proposal' })
  @ApiBody({ type: CertificateAnswerDto })
  @ApiResponse({ status: 201, type: CertificateChangedView })
  @Refusals('CLOSE_RELATIVE', 'CERTIFICATE_ANSWERED', 'STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY')
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CertificateAnswerDto,
  ): Promise<HttpAnswer> {
    return this.certificates.answer(ctx, id, body);
  }
}
