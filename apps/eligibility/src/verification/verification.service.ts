import { Injectable } from '@nestjs/common';
import { clearFacts, countOf, personsIn } from '@aid-chain/facts';
import { orRefuse, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { adultsWithoutAuthorisation } from '../authorisation/authorisation.rules.js';
import { CaseCommands } from '../cases/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import type { ReportedSource } from '../facts/facts-store.js';
import { PlaceRules } from '../determination/place-rules.js';
import { evidencePossible } from '../facts/evidence-faults.js';
import { CaseHouseholds } from '../household/case-household.js';
import type { VerificationReportDto, VerificationSourceDto } from './verification-report.dto.js';
import { recordReport, type SourceAnswer } from './verification.rules.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly households: CaseHouseholds,
    private readonly rules: PlaceRules,
  ) {}

  record(ctx: CommandContext, caseId: string, body: VerificationReportDto): Promise<HttpAnswer> {
    const { on } = body;
    const command = { ctx, caseId, action: 'verification.recorded', on };
    return this.cases.run(command, async (tx, file) => {
      const { members, memberIds, signed } = await this.households.of(tx, file);
      const pack = this.rules.find(file.regionCode, tx.today);
      const missing = adultsWithoutAuthorisation(members, signed, tx.today, pack);
      const decided = recordReport(
        file,
        { on: body.on, sources: body.sources.map(answerOf) },
        { today: tx.today, memberIds, missing },
      );
      const days = { openedOn: file.openedOn, on, pack: this.rules.find(file.regionCode, on) };
      const facts = body.sources.map((source, index) => [`/sources/${String(index)}`, source] as const);
      if (!decided.ok) return { decided };
      orRefuse(evidencePossible(facts, days));
      await this.save(tx, decided.value.state, body);
      return { decided, restsOn: ['verification.scope'] };
    });
  }

  private async save(tx: CommandTx, file: CaseState, body: VerificationReportDto): Promise<void> {
    const version = file.verification.is === 'reported' ? file.verification.version : 0;
    const sources = body.sources.map((source): ReportedSource => {
      const { sourceCode, personId, result } = source;
      const person = personId === undefined ? {} : { personId };
      return { sourceCode, ...person, result, facts: clearFacts(source) };
    });
    await tx.query(
      `insert into verification_report (case_id, version, reported_on, recorded_by, sources) values ($1, $2, $3, $4, $5)`,
      [file.caseId, version, body.on, tx.actor.id, JSON.stringify(sources)],
    );
  }
}

function answerOf(source: VerificationSourceDto): SourceAnswer {
  const { personId, result } = source;
  const queried = personId === undefined ? [] : [personId];
  return { result, personIds: [...queried, ...personsIn(source)], facts: countOf(source) };
}
