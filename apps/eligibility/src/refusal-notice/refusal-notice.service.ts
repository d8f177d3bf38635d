import { Injectable } from '@nestjs/common';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { ageOn } from '@aid-chain/kernel';
import { adultFrom } from '@aid-chain/policy';
import { CaseCommands } from '../commands/case-commands.js';
import { CaseHouseholds } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import type { RefusalNoticeDto } from './refusal-notice.dto.js';
import { giveNotice } from './refusal-notice.rules.js';

@Injectable()
export class RefusalNoticeService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
  ) {}

  give(ctx: CommandContext, caseId: string, body: RefusalNoticeDto): Promise<HttpAnswer> {
    const { track, on } = body;
    const step = { ctx, caseId, action: 'refusal-notice.given', step: 'refusal-notice', track, on } as const;
    return this.cases.run(step, async (tx, file) => {
      const { members, memberIds } = await this.households.load(tx, file);
      const from = adultFrom(this.rules.on(file.regionCode, on));
      const isMinor = ({ birthDate }: { readonly birthDate: string }): boolean => ageOn(birthDate, on) < from;
      const minors = new Set(members.filter(isMinor).map(({ personId }) => personId));
      const command = { ...body, receivedBy: body.receivedBy };
      const decided = giveNotice(file, command, { today: tx.today, memberIds, minors });
      const state = decided.ok ? decided.value.state.tracks[track] : undefined;
      return { decided, answer: state?.is === 'decided' ? { notice: state.notice } : {}, restsOn: [] };
    });
  }
}
