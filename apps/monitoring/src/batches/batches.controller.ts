import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  BodyLimit,
  Command,
  MAX_BODY_LIMIT,
  Roles,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { MedicalBillsDto } from './medical-bills.dto.js';
import { MedicalBillsService } from './medical-bills.service.js';

@ApiTags('batches')
@Controller('batches')
export class BatchesController {
  constructor(private readonly medicalBills: MedicalBillsService) {}

  @Post('medical-bills')
  @Roles('department')
  @BodyLimit(MAX_BODY_LIMIT)
  @ApiOperation({ summary: '医保部门推送自付医疗费用 · bills of the medical insurance (S0-19, S3-04)' })
  medicalBillRows(@Command() context: CommandContext, @Body() body: MedicalBillsDto): Promise<HttpAnswer> {
    return this.medicalBills.receive(context, body.rows);
  }
}
