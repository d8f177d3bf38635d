import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
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
  dispose(
    @Command() context: CommandContext,
    @IdParam() id: string,
    @Body() body: DispositionDto,
  ): Promise<HttpAnswer> {
    return this.dispositions.dispose(context, id, body);
  }
}
