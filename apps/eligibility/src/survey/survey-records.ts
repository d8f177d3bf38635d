import { Injectable } from '@nestjs/common';
import { Sealer, type CommandTx } from '@aid-chain/platform';
import type { CircumstanceItem } from '@aid-chain/policy';
import { saveAuthorisations } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { clearFacts } from '../facts/clear-facts.js';
import type { SurveyDto, SurveyFactsDto } from './survey.dto.js';

/** Keeps what a survey brought; circumstances and the note rest sealed. */
@Injectable()
export class SurveyRecords {
  constructor(private readonly sealer: Sealer) {}

  async save(tx: CommandTx, file: CaseState, body: SurveyDto): Promise<void> {
    const { caseId, householdId } = file;
    const version = file.survey.is === 'recorded' ? file.survey.version : 0;
    const facts = body.facts ?? {};
    await saveAuthorisations(
      tx,
      (body.authorisations ?? []).map((signed) => ({ householdId, ...signed })),
    );
    await tx.query(
      `insert into survey (case_id, version, surveyed_on, recorded_by, investigators, circumstances, note, facts, needs)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caseId,
        version,
        body.on,
        tx.actor.id,
        body.investigators,
        this.sealed('circumstances', householdId, circumstancesOf(facts)),
        this.sealed('surveyNote', householdId, body.note),
        JSON.stringify(clearFacts(facts)),
        JSON.stringify(body.needs),
      ],
    );
  }

  private sealed(field: string, householdId: string, value: unknown): string | null {
    return value === undefined ? null : JSON.stringify(this.sealer.sealJson(field, householdId, value));
  }
}

/** What the survey found out about persons, undefined where it says nothing. */
export function circumstancesOf(facts: SurveyFactsDto): CircumstanceItem[] | undefined {
  return facts.circumstances?.map((item) => JSON.parse(JSON.stringify(item)) as CircumstanceItem);
}
