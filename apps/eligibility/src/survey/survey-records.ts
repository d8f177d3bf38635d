import { Injectable } from '@nestjs/common';
import { clearFacts, sealedFacts } from '@aid-chain/facts';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer, type CommandTx } from '@aid-chain/platform';
import type { AssessedItem } from '../assessment/assessment.rules.js';
import { lastAssessment, saveAssessment } from '../assessment/assessment.store.js';
import { saveAuthorisations } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import type { AskedPaper } from '../papers/asked-papers.rules.js';
import type { SurveyDto } from './survey.dto.js';

/** Keeps what a survey brought; what is personal and the note rest sealed. */
@Injectable()
export class SurveyRecords {
  constructor(private readonly sealer: Sealer) {}

  /** @param papers what it asks for, each with whether it merely repeats */
  save(tx: CommandTx, file: CaseState, body: SurveyDto, papers: readonly AskedPaper[]): void {
    const { caseId, householdId } = file;
    const version = file.survey.is === 'recorded' ? file.survey.version : 0;
    const facts = body.facts ?? {};
    const seal = (field: string, value: unknown) => this.sealer.sealJson(field, householdId, value);
    saveAuthorisations(
      tx,
      (body.authorisations ?? []).map((signed) => ({ householdId, ...signed })),
    );
    const note = body.note === undefined ? null : JSON.stringify(seal('surveyNote', body.note));
    sql`
      insert into survey (case_id, version, surveyed_on, recorded_by, contract, investigators, sealed, note, facts, needs, papers)
      values (${caseId}, ${version}, ${body.on}::date, ${tx.actor.id}, ${tx.actor.contract?.number ?? null},
              ${body.investigators}::text[],
              ${JSON.stringify(sealedFacts(facts, seal))}::jsonb, ${note}::jsonb, ${JSON.stringify(clearFacts(facts))}::jsonb,
              ${JSON.stringify(body.needs)}::jsonb, ${JSON.stringify(papers)}::jsonb)`.writeOn(tx);
    const { assessment: items } = body;
    if (items !== undefined) saveAssessment(tx, this.sealer, { caseId, version, items });
  }

  /** What the last survey that assessed it found of the family; nothing where none did (S4-21). */
  assessment(connection: Sql, caseId: string): Promise<readonly AssessedItem[]> {
    return lastAssessment(connection, this.sealer, caseId);
  }
}
