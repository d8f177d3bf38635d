import { Injectable } from '@nestjs/common';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { CaseCommands } from '../commands/case-commands.js';
import { CaseHouseholds } from '../household/case-household.js';
import type { RefusalNoticeDto } from './refusal-notice.dto.js';
import { giveNotice } from './refusal-notice.rules.js';

@Injectable()
export class RefusalNoticeService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly households: CaseHouseholds,
  ) {}

  give(ctx: CommandContext, caseId: string, body: RefusalNoticeDto): Promise<HttpAnswer> {
    const { track, on } = body;
    const step = { ctx, caseId, action: 'refusal-notice.given', step: 'refusal-notice', track, on } as const;
    return this.cases.run(step, async (tx, file) => {
      const { memberIds } = await this.households.load(tx, file);
      const command = { ...body, receivedBy: body.receivedBy };
      const decided = giveNotice(file, command, { today: tx.today, memberIds });
      const state = decided.ok ? decided.value.state.tracks[track] : undefined;
      return { decided, answer: state?.is === 'decided' ? { notice: state.notice } : {}, restsOn: [] };
    });
  }
}
