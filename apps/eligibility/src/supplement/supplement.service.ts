import { Injectable } from '@nestjs/common';
import { lastWorkingDay, type IsoDate, type Result } from '@aid-chain/kernel';
import { Directory, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { PlaceRules } from '../place/place-rules.js';
import { RequestedPapers } from './requested-papers.js';
import { saveReceived } from './received-papers.store.js';
import type { ReceivedPapersDto, SupplementNoticeDto } from './supplement.dto.js';
import { papersReceived, supplementDelivered } from './supplement.rules.js';

/** Records that a family was notified of the papers that are still needed, and which of them came (D57 10). */
@Injectable()
export class SupplementService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly requested: RequestedPapers,
  ) {}

  /** Refuses what {@link supplementDelivered} refuses. */
  deliver(ctx: CommandContext, caseId: string, { on, method }: SupplementNoticeDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'supplement-notice.delivered', about: [method], on };
    return this.cases.run(command, async (tx, file) => {
      const until = this.lastDay(file, on);
      const decided = supplementDelivered(file, { on, method }, { ...(await acting(tx, file)), until });
      return { decided, answer: shown(decided), restsOn: ['supplement-notice.working-days'] };
    });
  }

  /** Refuses what {@link papersReceived} refuses. */
  receive(ctx: CommandContext, caseId: string, { on, papers }: ReceivedPapersDto): Promise<HttpAnswer> {
    const about = papers.map(({ paper }) => paper);
    const command = { ctx, caseId, action: 'papers.received', about, on };
    return this.cases.run(command, async (tx, file) => {
      const asked = await this.requested.find(tx, file);
      const open = asked.filter(({ state }) => state === 'asked');
      const decided = papersReceived(file, { on, papers }, { ...(await acting(tx, file)), open });
      const version = file.survey.is === 'recorded' ? file.survey.version : 0;
      if (decided.ok) await saveReceived(tx, { caseId: file.caseId, on, by: tx.actor.id, version }, papers);
      return { decided, answer: shown(decided), restsOn: [] };
    });
  }

  private lastDay({ regionCode }: CaseState, on: IsoDate): IsoDate | undefined {
    const days = this.rules.one(regionCode, 'supplement-notice.working-days', on);
    return lastWorkingDay(this.directory.calendar(), on, days);
  }
}

async function acting(tx: CommandTx, { householdId }: CaseState) {
  const declaredRelatives = await declaredStaffCodes(tx, householdId);
  return { today: tx.today, staffCode: tx.actor.staffCode, declaredRelatives };
}

function shown(decided: Result<Decided>): object {
  const papers = decided.ok ? decided.value.state.papers : undefined;
  if (papers === undefined) return {};
  const { askedOn, deliveredOn, until, completeOn } = papers;
  return { askedOn, deliveredOn, until, completeOn };
}
