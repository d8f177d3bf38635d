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
import { asIfSettled, factNamed, keysFor, settlesFacts, wonFact } from './won-fact.rules.js';

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
      const about = orRefuse(factNamed(this.about(facts, file, { key, ...body }, tx)));
      const found = orRefuse(wonFact(file, { ...body, key: about.key }, about));
      const pack = this.rules.on(file.regionCode, tx.today);
      const resolution = withCounted(found, { facts, pack, on: tx.today });
      const number = await this.save(tx, file, resolution, body.note);
      const { caseId } = file;
      await insertWonFact(tx, { remedyId: id, caseId, key: about.key, number, on: body.on });
      const event = contradictionResolved(file, resolution, { number, reasonCode: 'won-by-remedy' });
      emitDecided(tx, { events: [event] }, tx.now);
      const more = { caseId, key: about.key, amount: resolution.amount };
      return answerOf(remedy, 'remedy.fact-settled', remedy.kind, more);
    });
  }

  /** What the rules know by the name that was given; nothing where no source states anything of it. */
  private about(
    facts: CaseFacts,
    { regionCode }: CaseState,
    { key, personId, amountFen, count, on }: WonFactDto & { readonly key: string },
    { today }: CommandTx,
  ): readonly Contradiction[] {
    const members = facts.persons.map((person) => person.personId);
    const keys = new Set(keysFor(key, personId === undefined ? members : [personId]));
    const others = (facts.resolutions ?? []).filter((each) => !keys.has(each.key));
    const trials = [...keys].map((each) => asIfSettled(each, amountFen ?? count ?? 0, on));
    const asked = { ...facts, resolutions: [...others, ...trials] };
    const pack = this.rules.on(regionCode, today);
    return contradictionsOf(asked, pack, today).filter((each) => keys.has(each.key));
  }

  private save(tx: CommandTx, file: CaseState, resolution: Resolution, note?: string): Promise<number> {
    const sealed = note === undefined ? null : this.sealer.sealJson('resolutionNote', file.householdId, note);
    const { id: by, role } = tx.actor;
    return saveResolution(tx, { caseId: file.caseId, by, role, resolution, note: sealed });
  }
}
