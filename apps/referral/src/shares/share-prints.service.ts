import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { Printing, Reads, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import type { DepartmentPrintForm } from '@aid-chain/vocabulary';

/** Prints of a department's own share: it names a referral of its own, never a household. */
@Injectable()
export class SharePrints {
  constructor(
    private readonly printing: Printing,
    private readonly reads: Reads,
  ) {}

  /** @throws RefusalError REFERRAL_UNKNOWN, with an audit row, for one that is not there or another's; PARAMETER_NOT_SET */
  async print(ctx: CommandContext, referralId: string, form: DepartmentPrintForm): Promise<HttpAnswer> {
    const { department = '' } = ctx.actor;
    const [found] = await sql`
      select household_id as "householdId" from referral
       where referral_id = ${referralId}::uuid and department = ${department}`.on<{
      readonly householdId: string;
    }>(this.reads);
    const entry = { action: 'print.shown', objectType: 'referral', objectId: referralId };
    const { householdId } = found ?? (await this.reads.deny(ctx.actor, entry, 'REFERRAL_UNKNOWN'));
    const about = { householdId, department, referralId };
    return this.printing.print(ctx, { form, about, presence: undefined });
  }
}
