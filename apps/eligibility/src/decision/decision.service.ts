import { Injectable } from '@nestjs/common';
import { ok } from '@aid-chain/kernel';
import { orRefuse, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { HEARING_OWED } from '../adjustments/hearing-owed.parameter.js';
import { endsProposedBy } from '../adjustments/open-proposals.js';
import { authorityRestsOn } from '../authority/authority.rules.js';
import { checkCountyVisit } from '../county-visits/county-visit.gate.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import { asLookedAt, parametersOf } from '../determination/track-determination.rules.js';
import { Determinations } from '../determination/determinations.js';
import { MemberNames } from '../determination/member-names.js';
import type { Category } from '@aid-chain/vocabulary';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { inquiryWarning } from '../awaited-units/awaited-units.rules.js';
import { waitsForUnit } from '../awaited-units/awaited-units.store.js';
import type { DecisionDto } from './decision.dto.js';
import { DecisionEffects } from './decision-effects.js';
import { DecisionPlace } from './decision-place.js';
import { decideTrack, decisionPossible } from './decision.rules.js';
import { beginsOn } from '../recognitions/instead-of-dibao.rules.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import { runningBenefits } from '../recognitions/running-benefits.rules.js';

@Injectable()
export class DecisionService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly place: DecisionPlace,
    private readonly names: MemberNames,
    private readonly effects: DecisionEffects,
  ) {}

  decide(ctx: CommandContext, caseId: string, body: DecisionDto): Promise<HttpAnswer> {
    const { track, on } = body;
    const step = { ctx, caseId, action: 'decision.made', step: 'decision', track, on } as const;
    return this.cases.run(step, async (tx, file) => {
      await lockRecognitions(tx, file.householdId);
      const who = await this.official(tx, file);
      const authority = this.place.authorityOf(file, track, on);
      orRefuse(decisionPossible(file, body, { ...who, authority }));
      const { declaredRelatives } = who;
      const asked = this.place.asksForVisit(file, on);
      await checkCountyVisit(tx, file, { ...body, asked, declaredRelatives });
      const evidence = await this.determinations.read(tx, file);
      const today = this.determinations.computeOf(evidence, file, track, body.on);
      const resultsOn = this.determinations.underParametersOf(evidence, file, { track, asOf: on });
      const determination = asLookedAt(today, await this.determinations.frozenFor(tx, file, track));
      const noticeDays = PROCEDURES[track].steps['refusal-notice'].due;
      const place = this.place.find(file, body.on, noticeDays);
      const command = { ...body, reasonCodes: body.reasonCodes ?? [] };
      const positions = await this.names.positions(tx, file);
      const present = await recognitionsOfOne(tx, file.householdId);
      const ending = body.outcome === 'recognise' ? await endsProposedBy(tx, caseId, track) : NOTHING;
      const staying = present.filter(({ recognitionId }) => !ending.has(recognitionId));
      const running = runningBenefits(staying, track, on, caseId);
      const begins = (category: Category) => beginsOn(category, present, place.validFrom);
      const days = { beginsOn: begins, resultsOn };
      const context = { ...who, ...place, ...days, positions, running, determination, authority };
      const decided = orRefuse(decideTrack(file, command, context));
      const { validFrom } = place;
      const made = { file, track, on, decided, present, determination, validFrom, ending, authority };
      const written = await this.effects.follow(tx, made, body.outcome);
      const state = written.state.tracks[track];
      const decision = state?.is === 'decided' ? { decision: resultBody(state) } : {};
      const answer = { ...decision, ...(await this.unanswered(tx, caseId, body)) };
      const basis = [...parametersOf(determination), noticeDays, HEARING_OWED, ...authorityRestsOn(track)];
      const restsOn = body.outcome === 'return' ? [] : basis;
      return { decided: ok(written), answer, restsOn };
    });
  }

  /** What units have not answered is no part of the decision (社会救助法 43, L-65). */
  private async unanswered(tx: CommandTx, caseId: string, { outcome }: DecisionDto): Promise<object> {
    if (outcome === 'return' || !(await waitsForUnit(tx, caseId))) return {};
    return { warnings: [inquiryWarning('inquiry-open')] };
  }

  private async official(tx: CommandTx, file: CaseState) {
    return {
      today: tx.today,
      by: tx.actor.id,
      role: tx.actor.role,
      staffCode: tx.actor.staffCode,
      declaredRelatives: await declaredStaffCodes(tx, file.householdId),
    };
  }
}

/** A refusal ends nothing (L-01). */
const NOTHING: ReadonlySet<string> = new Set<string>();

function resultBody(
  state: Extract<CaseState['tracks'][keyof CaseState['tracks']], { is: 'decided' }>,
): object {
  const { recognised, refused, refusedPersons, running = [], authority } = state.decision;
  const notice = state.notice.is === 'due' ? { noticeDueOn: state.notice.dueOn } : {};
  const persons = refusedPersons === undefined ? {} : { refusedPersons };
  const used = authority === undefined ? {} : { authority };
  return { recognised, refused, ...persons, ...notice, running, ...used };
}
