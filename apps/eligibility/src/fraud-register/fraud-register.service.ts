import { Injectable } from '@nestjs/common';
import { ageOn, newId, RefusalError, type RefusalCode } from '@aid-chain/kernel';
import {
  Commands,
  KeyedHash,
  orRefuse,
  Sealer,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { adultFrom } from '@aid-chain/policy';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { lockCase } from '../cases/case-store.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { CaseHouseholds } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import { entryAdmitted, standingOn, stepAdmitted, type FraudStep } from './fraud-entry.rules.js';
import type {
  FraudAnswerDto,
  FraudEntryDto,
  FraudNoticeDto,
  FraudObjectionDto,
} from './fraud-register.dto.js';
import { FRAUD_FIELDS, insertEntry, insertStep, lockEntry, type FraudEntry } from './fraud-register.store.js';

/** Two documents about one person of one day are two entries; the number itself rests sealed. */
const DOCUMENT_PURPOSE = 'fraud-document';

/** A step with what is kept beside it. */
interface StepTaken extends FraudStep {
  readonly action: string;
  readonly method?: string;
  /** What was written, to be sealed. */
  readonly text?: string;
}

/**
 * The register of proven fraud: an entry after a decision with its document, of effect once the person was notified, suspended by an
 * objection, ended by its day. No decision of the family looks at it, and nothing of it is published (S4-10; 社会救助法 73).
 */
@Injectable()
export class FraudRegister {
  constructor(
    private readonly commands: Commands,
    private readonly households: CaseHouseholds,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly rules: PlaceRules,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE, PERSON_NOT_IN_HOUSEHOLD, FRAUD_ENTRY_TWICE, and of `entryAdmitted` */
  enter(ctx: CommandContext, caseId: string, body: FraudEntryDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const file = await lockCase(tx, caseId, tx.actor);
      if (file === undefined) throw refusalOf('CASE_NOT_FOUND');
      await checkNoRelative(tx, tx.actor, file.householdId);
      const { on, personId, decidedOn, until, document, authority, findings } = body;
      const { members } = await this.households.load(tx, file);
      const person = members.find((member) => member.personId === personId);
      const known =
        person === undefined ? [{ code: 'PERSON_NOT_IN_HOUSEHOLD', path: '/personId' } as const] : [];
      orRefuse(noFaults(known));
      const isAdult =
        ageOn(person?.birthDate ?? decidedOn, decidedOn) >= adultFrom(this.rules.on(file.regionCode, on));
      const years = this.rules.one(file.regionCode, 'fraud-register.years', on);
      const context = { years, openedOn: file.openedOn, isAdult };
      orRefuse(entryAdmitted({ on, decidedOn, until }, { ...context, today: tx.today }));
      const entryId = newId();
      const decision = this.sealer.sealJson(FRAUD_FIELDS.decision, entryId, {
        document,
        authority,
        findings,
      });
      const { householdId, regionCode } = file;
      const kept = {
        ...{ entryId, caseId, householdId, personId, regionCode, decidedOn, until, decision },
        ...{ recordedOn: on, recordedBy: tx.actor.id },
        documentHash: this.hash.of(DOCUMENT_PURPOSE, document),
      };
      if (!(await insertEntry(tx, kept))) throw refusalOf('FRAUD_ENTRY_TWICE');
      return answerOf({ ...kept, steps: [] }, 'fraud.entered', tx);
    });
  }

  /** The person is notified before the entry has any effect. @throws RefusalError of `step` */
  notify(ctx: CommandContext, entryId: string, { on, method }: FraudNoticeDto): Promise<HttpAnswer> {
    return this.step(ctx, entryId, { action: 'fraud.notified', kind: 'notified', on, method });
  }

  /** @throws RefusalError of `step` */
  object(ctx: CommandContext, entryId: string, { on, content }: FraudObjectionDto): Promise<HttpAnswer> {
    return this.step(ctx, entryId, { action: 'fraud.objected', kind: 'objected', on, text: content });
  }

  /** @throws RefusalError of `step` */
  answer(
    ctx: CommandContext,
    entryId: string,
    { on, answer, findings }: FraudAnswerDto,
  ): Promise<HttpAnswer> {
    return this.step(ctx, entryId, { action: 'fraud.objection-answered', kind: answer, on, text: findings });
  }

  /** @throws RefusalError FRAUD_ENTRY_NOT_FOUND, CLOSE_RELATIVE, and of `stepAdmitted` */
  private step(ctx: CommandContext, entryId: string, taken: StepTaken): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const entry = await lockEntry(tx, tx.actor, entryId);
      if (entry === undefined) throw refusalOf('FRAUD_ENTRY_NOT_FOUND');
      await checkNoRelative(tx, tx.actor, entry.householdId);
      const { action, kind, on, method, text } = taken;
      orRefuse(stepAdmitted(entry, { kind, on }, { today: tx.today, by: tx.actor.id }));
      await insertStep(
        tx,
        entryId,
        { kind, on },
        {
          by: tx.actor.id,
          ...(method === undefined ? {} : { method }),
          ...(text === undefined ? {} : { note: this.sealer.seal(FRAUD_FIELDS.note, entryId, text) }),
        },
      );
      return answerOf({ ...entry, steps: [...entry.steps, { kind, on }] }, action, tx);
    });
  }
}

function answerOf(entry: FraudEntry, action: string, { today }: CommandTx): Answer {
  const { entryId, householdId } = entry;
  return {
    status: 201,
    body: { entryId, standing: standingOn(entry, today) },
    audit: { action, objectType: 'fraud-entry', objectId: entryId, householdId },
  };
}

function refusalOf(code: RefusalCode): RefusalError {
  return new RefusalError({ code, params: {} });
}
