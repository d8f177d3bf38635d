import { Injectable } from '@nestjs/common';
import { clearFacts, sealedFacts } from '@aid-chain/facts';
import { Sealer, type CommandTx } from '@aid-chain/platform';
import { saveAuthorisations } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import type { SurveyDto } from './survey.dto.js';

/** Keeps what a survey brought; what is personal and the note rest sealed. */
@Injectable()
export class SurveyRecords {
  constructor(private readonly sealer: Sealer) {}

  async save(tx: CommandTx, file: CaseState, body: SurveyDto): Promise<void> {
    const { caseId, householdId } = file;
    const version = file.survey.is === 'recorded' ? file.survey.version : 0;
    const facts = body.facts ?? {};
    const seal = (field: string, value: unknown) => this.sealer.sealJson(field, householdId, value);
    await saveAuthorisations(
      tx,
      (body.authorisations ?? []).map((signed) => ({ householdId, ...signed })),
    );
    await tx.query(
      `insert into survey (case_id, version, surveyed_on, recorded_by, investigators, sealed, note, facts, needs)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caseId,
        version,
        body.on,
        tx.actor.id,
        body.investigators,
        JSON.stringify(sealedFacts(facts, seal)),
        body.note === undefined ? null : JSON.stringify(seal('surveyNote', body.note)),
        JSON.stringify(clearFacts(facts)),
        JSON.stringify(body.needs),
      ],
    );
  }
}
