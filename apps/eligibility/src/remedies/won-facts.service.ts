import { Injectable } from '@nestjs/common';
import {
  orRefuse,
  Commands,
  Sealer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { worksOn } from '../case-opening/open-case.rules.js';
import { casesBeside, lockCase } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { caseOfRemedy, lockOwnRemedy } from './locked-remedy.js';
import { answerOf } from './remedy-answer.js';
import type { Remedy } from './remedy.state.js';
import type { WonFactDto } from './remedy-steps.dto.js';
import { WonFactRecorder, type Won } from './won-fact-recorder.js';
import { factNamed, keysFor, settlesFacts, wonFact } from './won-fact.rules.js';

/** Records facts that an objection, a reconsideration or a court found: they rule until newer verified evidence. */
@Injectable()
export class WonFacts {
  constructor(
    private readonly commands: Commands,
    private readonly recorder: WonFactRecorder,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses NOT_FOUND, CASE_NOT_FOUND, and what {@link settlesFacts} and {@link wonFact} refuse. @returns 201 {caseId, key, amount} with the remedy */
  settle(ctx: CommandContext, id: string, key: string, body: WonFactDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      const { on, personId, amountFen, count, note } = body;
      const remedy = await lockOwnRemedy(tx, id);
      orRefuse(settlesFacts(remedy, on, tx.today));
      const file = await caseOfRemedy(tx, remedy, lockCase);
      const facts = await this.recorder.read(tx, file);
      const members = facts.persons.map((person) => person.personId);
      const keys = [...new Set(keysFor(key, personId === undefined ? members : [personId]))];
      const asked = { keys, amount: amountFen ?? count ?? 0, on };
      const about = orRefuse(factNamed(this.recorder.about(facts, file, asked, tx)));
      const resolution = orRefuse(wonFact(file, { ...body, key: about.key }, about));
      const { caseId, householdId } = file;
      const sealed = note === undefined ? null : this.sealer.sealJson('resolutionNote', householdId, note);
      const won = { remedyId: id, resolution, note: sealed };
      const amount = await this.recorder.record(tx, file, facts, won);
      const isUsed = await this.inOpenCases(tx, remedy, file, won);
      const warnings: Remedy['warnings'] = isUsed ? remedy.warnings : [...remedy.warnings, 'fact-unused'];
      const more = { caseId, key: about.key, amount };
      return answerOf({ ...remedy, warnings }, 'remedy.fact-settled', remedy.kind, more);
    });
  }

  /**
   * It rules in each case of the family that is at work on the track as well, also where that is not the one in which it is decided
   * anew: what rests there already is of before it.
   * @returns whether it counts in each of them
   */
  private async inOpenCases(tx: CommandTx, { track }: Remedy, file: CaseState, won: Won): Promise<boolean> {
    if (track === null) return true;
    let isUsed = true;
    // At most a few: the cases of one family that are open on one track.
    for (const other of (await casesBeside(tx, file)).filter((each) => worksOn(each, [track]))) {
      const locked = await lockCase(tx, other.caseId, tx.actor);
      if (locked !== undefined)
        isUsed = (await this.recorder.carryInto(tx, locked, [{ ...won, note: null }])) && isUsed;
    }
    return isUsed;
  }
}
