import { Injectable } from '@nestjs/common';
import { newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { orRefuse, placeParameter, type CommandTx } from '@aid-chain/platform';
import type { Determination } from '@aid-chain/policy';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { recognitionsAfter } from '../recognitions/recognition.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Adjustment, Compared } from './adjustment.state.js';
import { adjustmentEvents } from './adjustment-event.rules.js';
import { saveAdjustments } from './adjustment.store.js';
import { Comparing } from './comparing.js';
import { Completion } from './completion.js';
import { hearingStands, publicityStands } from './decision-admitted.rules.js';
import type { KeptHearing } from './hearing.store.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { dibaoBeside } from '../recognitions/instead-of-dibao.rules.js';
import { LaterAmounts } from './later-amounts.js';
import { lockOpenProposals, type OpenProposals } from './open-proposals.js';
import { opinionGivers } from './opinion-givers.js';
import { groupOf, type RecognitionGroup } from './recognition-group.rules.js';
import { RemedyGate } from './under-remedy.js';
import { secondOfficialDecides } from './second-official.rules.js';

/** A decision of a case that is about to be written. */
interface CaseDecision {
  /** The case before it. */
  readonly file: CaseState;
  readonly decided: Decided;
  /** The recognitions of the household as they stand before it. */
  readonly present: readonly Recognition[];
  readonly determination: TrackDetermination;
  readonly on: IsoDate;
  readonly validFrom: IsoDate;
  /** Recognitions of which the case itself proposed the end: what it recognises is given in their place. */
  readonly ending: ReadonlySet<string>;
  /** Who decides the track. */
  readonly authority: TrackAuthority;
}

/** The same with what stands of what it replaces. */
interface GroupDecision extends CaseDecision {
  readonly proposals: OpenProposals;
  /** Who gave the opinion in the case of a proposal. */
  readonly opinionBy: (proposal: Adjustment) => string | undefined;
  /** Whether the law of the day asks for a hearing. */
  readonly isLaw: boolean;
  /** By which worksheet the group is decided. */
  readonly sheet: Determination;
}

interface PassedGroup {
  readonly result: Compared;
  readonly hearing: KeptHearing | undefined;
  readonly proposals: readonly Adjustment[];
}

/** Keeps every decision of a case from reducing what runs without a hearing on that very result (社会救助法 48; L-01, L-04). */
@Injectable()
export class DecisionGate {
  constructor(
    private readonly comparing: Comparing,
    private readonly completion: Completion,
    private readonly laterAmounts: LaterAmounts,
    private readonly rules: PlaceRules,
    private readonly remedies: RemedyGate,
  ) {}

  /**
   * Lets a decision pass, and decides with it the proposals on what it replaces, each with its notice.
   * @returns what it leaves of amounts that were decided for later days already, computed once more, to be published with it
   * @throws RefusalError HEARING_MISSING, HEARING_STALE, ADJUSTMENT_UNDETERMINED, ADJUSTMENT_NEEDS_SECOND_OFFICIAL, OPINION_GIVER_MAY_NOT_DECIDE, REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED, ADJUSTMENT_PUBLICITY_MISSING, DIBAO_END_NOT_PROPOSED
   */
  async pass(tx: CommandTx, decision: CaseDecision): Promise<readonly CaseEvent[]> {
    const { present, decided, on, ending } = decision;
    const changed = recognitionsAfter(present, decided, { on, newId });
    const replacedIds = new Set(
      changed.filter(({ state }) => state.is === 'replaced').map(({ recognitionId }) => recognitionId),
    );
    const replaced = present.filter(
      ({ recognitionId, track }) => replacedIds.has(recognitionId) && track === 'civil-affairs',
    );
    const ended = present.filter(
      ({ recognitionId, state }) =>
        state.is === 'running' && ending.has(recognitionId) && !replacedIds.has(recognitionId),
    );
    const anew = changed.filter(({ state }) => state.is === 'running');
    await this.noneBesideDibao(tx, decision, anew);
    if (replaced.length === 0 && ended.length === 0) return [];
    const proposals = await lockOpenProposals(tx, [...replacedIds, ...ending]);
    const isLaw = placeParameter(this.rules.on(decided.state.regionCode, on), HEARING_OWED);
    if (!isLaw && proposals.open.length === 0) return [];
    const opinionBy = await opinionGivers(tx, proposals.open);
    const { file, validFrom, authority, determination } = decision;
    // What ends gives its place to what the case recognises, by the same worksheet.
    const standing = { ...decision, proposals, opinionBy, isLaw, sheet: determination.worksheet };
    const carried: CaseEvent[] = [];
    for (const group of groupsOf(replaced)) {
      const sheet = await this.laterAmounts.sheetOf(tx, group, decision);
      const { hearing: heard } = await this.passGroup(tx, group, { ...standing, sheet });
      const replacing = { file, group, anew, heard, isLaw, validFrom, authority };
      carried.push(...(await this.laterAmounts.carried(tx, replacing)));
    }
    for (const group of groupsOf(ended)) carried.push(...(await this.passEnd(tx, group, standing)));
    return carried;
  }

  /**
   * What a household gets instead of dibao begins with the end of dibao, which somebody proposed and the family was heard on.
   * @throws RefusalError DIBAO_END_NOT_PROPOSED; REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED where that end is kept by a remedy
   */
  private async noneBesideDibao(
    tx: CommandTx,
    { file, present, determination, validFrom, ending }: CaseDecision,
    anew: readonly Recognition[],
  ): Promise<void> {
    const dibao = dibaoBeside(present, anew, ending);
    if (dibao === undefined) return;
    const group = groupOf(
      present.filter(({ state }) => state.is === 'running'),
      dibao,
    );
    const result = await this.comparing.compare(tx, group, determination.worksheet, { on: validFrom });
    if (result.ok) await this.remedies.check(tx, file, group, result.value);
    throw new RefusalError({ code: 'DIBAO_END_NOT_PROPOSED', params: {} });
  }

  /** The end that the case proposed is decided with it: one household has not both. @returns the end, to be published */
  private async passEnd(
    tx: CommandTx,
    group: RecognitionGroup,
    decision: GroupDecision,
  ): Promise<CaseEvent[]> {
    const { result, proposals } = await this.passGroup(tx, group, decision);
    for (const proposal of proposals) orRefuse(publicityStands(proposal, result));
    const { validFrom: effectiveOn, authority } = decision;
    return result.kinds.length === 0
      ? []
      : adjustmentEvents(group, { result, effectiveOn, person: 'there', reasonCode: 'adjusted', authority });
  }

  /** @returns what the group comes to, with its proposals and the hearing, undefined where none was owed */
  private async passGroup(
    tx: CommandTx,
    group: RecognitionGroup,
    decision: GroupDecision,
  ): Promise<PassedGroup> {
    const { file, sheet, on, validFrom, authority, isLaw } = decision;
    const { open, hearings } = decision.proposals;
    const ids = new Set(group.map(({ recognitionId }) => recognitionId));
    const proposals = open.filter(({ recognitionId }) => ids.has(recognitionId));
    const heardBy = new Set(proposals.map(({ hearingId }) => hearingId));
    const hearing = hearings.find(({ hearingId }) => heardBy.has(hearingId));
    const days = { on: validFrom, anewFrom: validFrom };
    const result = orRefuse(await this.comparing.compare(tx, group, sheet, days));
    await this.remedies.check(tx, file, group, result);
    orRefuse(hearingStands(group[0].category, { result, heard: hearing, isLaw, death: null }));
    const by = tx.actor.id;
    for (const proposal of proposals) {
      const part = { hearing, opinionBy: decision.opinionBy(proposal) };
      orRefuse(secondOfficialDecides(proposal, part, { id: by, role: authority.role }));
    }
    const completed = { result, on, effectiveOn: validFrom, hearing, authority };
    await saveAdjustments(
      tx,
      proposals.map((proposal) => this.completion.decided(by, proposal, completed)),
    );
    return { result, hearing, proposals };
  }
}

/** What is replaced, by key: of households that are one by now several recognitions count together. */
function groupsOf(replaced: readonly Recognition[]): readonly RecognitionGroup[] {
  const byDay = [...replaced].sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  const groups: RecognitionGroup[] = [];
  for (const each of byDay)
    if (!groups.some((group) => group.some(({ recognitionId }) => recognitionId === each.recognitionId)))
      groups.push(groupOf(byDay, each));
  return groups;
}
