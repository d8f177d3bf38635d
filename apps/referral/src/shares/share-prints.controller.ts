import { Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import {
  Command,
  IdParam,
  PrintedView,
  Printing,
  Reads,
  Refusals,
  Roles,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';

/** A department prints its own share of a household's chain (S0-25): it names a referral of its own, never a household. */
@ApiTags('prints')
@Controller()
export class SharePrintsController {
  constructor(
    private readonly printing: Printing,
    private readonly reads: Reads,
  ) {}

  @Post('referrals/:id/prints')
  @Roles('department')
  @ApiOperation({
    summary:
      '打印本部门对该户的办理情况 · Print what the own department does for the household of a referral',
  })
  @ApiResponse({ status: 201, type: PrintedView })
  @Refusals('REFERRAL_UNKNOWN', 'PARAMETER_NOT_SET')
  async share(@Command() ctx: CommandContext, @IdParam() id: string): Promise<HttpAnswer> {
    const { department = '' } = ctx.actor;
    const [found] = await sql`
      select household_id as "householdId" from referral
       where referral_id = ${id}::uuid and department = ${department}`.on<{ readonly householdId: string }>(
      this.reads,
    );
    if (found === undefined) throw new RefusalError({ code: 'REFERRAL_UNKNOWN', params: {} });
    const about = { householdId: found.householdId, department };
    return this.printing.print(ctx, { form: 'department-share', about, presence: undefined });
  }
}
