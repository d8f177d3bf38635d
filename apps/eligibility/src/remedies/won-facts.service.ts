import { Injectable } from '@nestjs/common';
import {
  orRefuse,
  Commands,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import {
  contradictionsOf,
  withCounted,
  type CaseFacts,
  type Contradiction,
  type Resolution,
} from '@aid-chain/policy';
import { lockCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { emitDecided } from '../cases/emit.js';
import { contradictionResolved } from '../contradictions/resolution.rules.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { saveResolution } from '../facts/resolution-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { caseOfRemedy, lockOwnRemedy } from './locked-remedy.js';
import { answerOf } from './remedy-answer.js';
import type { WonFactDto } from './remedy-steps.dto.js';
import { insertWonFact } from './remedy.store.js';
import { asIfSettled, settlesFacts, wonFact } from './won-fact.rules.js';

/** Records facts that an objection, a reconsideration or a court found: they rule until newer verified evidence. */
@Injectable()
export class WonFacts {
  constructor(
    private readonly commands: Commands,
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CASE_NOT_FOUND, and what {@link settlesFacts} and {@link wonFact} refuse. @returns 201 {caseId, key, amount} with the remedy */
  settle(ctx: CommandContext, id: string, key: string, body: WonFactDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const remedy = await lockOwnRemedy(tx, id);
      orRefuse(settlesFacts(remedy, body.on, tx.today));
      const file = await caseOfRemedy(tx, remedy, lockCase);
      const facts = await this.facts.read(tx, file);
      const about = this.about(facts, file, key, body, tx);
      const found = orRefuse(wonFact(file, { key, ...body }, about));
      const pack = this.rules.on(file.regionCode, tx.today);
      const resolution = withCounted(found, { facts, pack, on: tx.today });
      const number = await this.save(tx, file, resolution, body.note);
      const { caseId } = file;
      await insertWonFact(tx, { remedyId: id, caseId, key, number, on: body.on });
      const event = contradictionResolved(file, resolution, { number, reasonCode: 'won-by-remedy' });
      emitDecided(tx, { events: [event] }, tx.now);
      const more = { caseId, key, amount: resolution.amount };
      return answerOf(remedy, 'remedy.fact-settled', remedy.kind, more);
    });
  }

  /** What the rules know of the thing; undefined where no source states anything of it. */
  private about(
    facts: CaseFacts,
    { regionCode }: CaseState,
    key: string,
    { amountFen, count, on }: WonFactDto,
    { today }: CommandTx,
  ): Contradiction | undefined {
    const others = (facts.resolutions ?? []).filter((each) => each.key !== key);
    const trial = asIfSettled(key, amountFen ?? count ?? 0, on);
    const asked = { ...facts, resolutions: [...others, trial] };
    return contradictionsOf(asked, this.rules.on(regionCode, today), today).find((each) => each.key === key);
  }

  private save(tx: CommandTx, file: CaseState, resolution: Resolution, note?: string): Promise<number> {
    const sealed = note === undefined ? null : this.sealer.sealJson('resolutionNote', file.householdId, note);
    const { id: by, role } = tx.actor;
    return saveResolution(tx, { caseId: file.caseId, by, role, resolution, note: sealed });
  }
}
