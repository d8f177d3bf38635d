import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { DisposedWarningView } from './disposed-warning.view.js';
import { DispositionDto } from './disposition.dto.js';
import { DispositionsService } from './dispositions.service.js';

@ApiTags('warnings')
@Controller('warnings')
export class DispositionsController {
  constructor(private readonly dispositions: DispositionsService) {}

  @Post(':id/dispositions')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '处置预警 · decide what follows from a warning (S0-01, S0-22)' })
  @ApiResponse({ status: 201, type: DisposedWarningView })
  @Refusals(
    'CLOSE_RELATIVE',
    'BENEFIT_NOT_RUNNING',
    'CHECK_REQUIRED',
    'HOUSEHOLD_NOT_RECEIVED',
    'PARAMETER_NOT_SET',
    'RECOGNITION_STILL_STANDS',
    'TRACK_ALREADY_IN_WORK',
    'VISIT_NOT_SUBSTANTIATED',
    'VISIT_SUBSTANTIATED',
    'WARNING_ALREADY_DISPOSED',
    'WARNING_NOT_VISITED',
    'DATE_IN_FUTURE',
    'DATE_TOO_EARLY',
    'DISPOSITIONS_CONTRADICT',
    'NEEDS_WITHOUT_PUSH',
    'NEED_PERSON_UNKNOWN',
    'MEASURES_WITHOUT_DELIVER',
    'MEASURES_NOT_NAMED',
    'MEASURE_NAMED_TWICE',
    'MEASURE_UNKNOWN',
    'MEASURE_PERSON_MISSING',
    'MEASURE_OF_HOUSEHOLD',
  )
  dispose(
    @Command() context: CommandContext,
    @IdParam() id: string,
    @Body() body: DispositionDto,
  ): Promise<HttpAnswer> {
    return this.dispositions.dispose(context, id, body);
  }
}
