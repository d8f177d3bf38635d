import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import type { ReviewMeetingDto } from './review-meeting.dto.js';
import { recordReview } from './review-meeting.rules.js';

/** Records review meetings. */
@Injectable()
export class ReviewMeetingService {
  constructor(private readonly cases: CaseCommands) {}

  record(ctx: CommandContext, caseId: string, body: ReviewMeetingDto): Promise<HttpAnswer> {
    const { track, on, outcome, present, votesFor, votesAgainst, paper } = body;
    const command = { ctx, caseId, action: 'review-meeting.recorded', track, about: [outcome], on };
    return this.cases.run(command, async (tx, file) => {
      const decided = recordReview(file, body, {
        today: tx.today,
        staffCode: tx.actor.staffCode,
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
      });
      if (!decided.ok) return { decided, restsOn: [] };
      await sql`
        insert into review_meeting (case_id, version, track, held_on, outcome, present, votes_for, votes_against, paper, recorded_by)
        select ${caseId}::uuid, count(*) + 1, ${track}, ${on}::date, ${outcome}, ${present}, ${votesFor}, ${votesAgainst},
               ${paper}, ${tx.actor.id}
          from review_meeting where case_id = ${caseId}::uuid`.on(tx);
      return { decided, answer: { outcome }, restsOn: [] };
    });
  }
}
