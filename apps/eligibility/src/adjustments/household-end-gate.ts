import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { orRefuse, placeParameter, type CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { diedOutOn } from '../cases/case-track.rules.js';
import { PlaceRules } from '../place/place-rules.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import { lockRecognitions, recognitionsOfOne } from '../recognitions/recognition-store.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Adjustment } from './adjustment.state.js';
import { saveAdjustments } from './adjustment.store.js';
import { Completion } from './completion.js';
import { hearingStands, publicityStands } from './decision-admitted.rules.js';
import { lockOpenProposals, standingOn } from './open-proposals.js';
import { opinionGivers } from './opinion-givers.js';
import { personLeft } from './proposal.rules.js';
import { HEARING_OWED } from './hearing-owed.parameter.js';
import { secondOfficialDecides, secondOfficialEnds } from './second-official.rules.js';

interface HouseholdEnd {
  readonly file: CaseState;
  readonly track: Track;
  readonly on: IsoDate;
  readonly decided: Decided;
  /** Who decides the track. */
  readonly authority: TrackAuthority;
}

/**
 * Who left a household as its last member lives elsewhere, and is heard before what runs ends with the household; where all
 * of it died nobody is left to be heard (社会救助法 48; L-02). The end of tekun support is public before either (T43 26). What was recognised after the end never began.
 */
@Injectable()
export class HouseholdEndGate {
  constructor(
    private readonly completion: Completion,
    private readonly rules: PlaceRules,
  ) {}

  /** Lets the end pass, and decides with it the proposals on what ends. @throws RefusalError HEARING_MISSING, HEARING_STALE, ADJUSTMENT_PUBLICITY_MISSING, ADJUSTMENT_NEEDS_SECOND_OFFICIAL, OPINION_GIVER_MAY_NOT_DECIDE */
  async pass(tx: CommandTx, { file, track, on, decided, authority }: HouseholdEnd): Promise<void> {
    await lockRecognitions(tx, file.householdId);
    const ending = endingOf(await recognitionsOfOne(tx, file.householdId), track, decided);
    const proposals = await lockOpenProposals(
      tx,
      ending.map(({ recognition }) => recognition.recognitionId),
    );
    const isLaw = placeParameter(this.rules.on(file.regionCode, on), HEARING_OWED);
    const isDead = diedOutOn(file) !== undefined;
    const gone = { person: isDead ? 'died' : 'left', lastDay: file.householdEnded?.on } as const;
    const death = isDead ? 'of-only-member' : null;
    const givers = await opinionGivers(tx, proposals.open);
    const by = { id: tx.actor.id, role: authority.role };
    if (ending.length > 0) orRefuse(secondOfficialEnds(file, track, by));
    const completed: Adjustment[] = [];
    for (const { recognition, effectiveOn } of ending) {
      const { open: proposal, hearing } = standingOn(proposals, recognition.recognitionId);
      const result = personLeft(amountOf(recognition, on), gone);
      const { category } = recognition;
      orRefuse(hearingStands(category, { result, heard: hearing, isLaw, death }));
      orRefuse(publicityStands(proposal ?? { category, publicityEndedOn: null }, result));
      if (proposal === undefined) continue;
      orRefuse(secondOfficialDecides(proposal, { hearing, opinionBy: givers(proposal) }, by));
      const end = { result, on, effectiveOn, hearing, toNobody: isDead, authority };
      completed.push(this.completion.decided(tx.actor.id, proposal, end));
    }
    await saveAdjustments(tx, completed);
  }
}

interface Ending {
  readonly recognition: Recognition;
  readonly effectiveOn: IsoDate;
}

/** What runs of a track and ends by the decision, but for what was recognised after the end and is void. */
function endingOf(recognitions: readonly Recognition[], track: Track, { events }: Decided): Ending[] {
  const running = recognitions.filter(
    (each) => each.state.is === 'running' && each.track === track && track === 'civil-affairs',
  );
  return events.flatMap((event): Ending[] => {
    if (event.type !== 'eligibility.recognition-ended.v1') return [];
    const { category, personId, effectiveOn, reasonCode } = event.data;
    const key = { category, ...(personId === undefined ? {} : { personId }) };
    const recognition = running.find((each) => isOf(key, recognitionKey(each)));
    return recognition === undefined || reasonCode === 'decided-after-end'
      ? []
      : [{ recognition, effectiveOn }];
  });
}
