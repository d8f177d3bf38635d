import { Injectable } from '@nestjs/common';
import { ageOn, RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import {
  BusinessClock,
  Directory,
  maskName,
  orRefuse,
  Sealer,
  type Actor,
  type PrintSubject,
} from '@aid-chain/platform';
import { adultFrom, type RulePack } from '@aid-chain/policy';
import {
  memberPositions,
  nameOf,
  positionOf,
  relationCodes,
  type Bilingual,
  type Track,
} from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { findCase } from '../cases/case-store.js';
import { trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { CaseHouseholds, type CaseHousehold } from '../household/case-household.js';
import { PlaceRules } from '../place/place-rules.js';
import { boardNames, type BoardNames } from './board-names.rules.js';

/** What lines of the whole household are for. */
const EVERYBODY: Bilingual = { zh: '全户', en: 'the whole household' };

/** A case as its papers show it. */
export interface PrintedCase {
  readonly file: CaseState;
  readonly track: Track;
  readonly state: TrackState;
  /** The day on which it is printed, with the parameters of the place on it. */
  readonly today: IsoDate;
  readonly pack: RulePack;
  /** The village, by its name. */
  readonly place: string;
  /** The head, masked or in full. */
  readonly applicant: string;
  /** For whom something is, masked or in full. */
  readonly who: (personId: string | undefined) => Bilingual;
  /** Whose line of a worksheet it is: the place in the family. */
  readonly whose: (personId: string | undefined) => Bilingual;
  readonly board: BoardNames;
  /** Who belongs to the family, named as `who` names. */
  readonly members: readonly PrintedMember[];
}

/** A member as the forms of a case list it. */
interface PrintedMember {
  readonly personId: string;
  readonly name: string;
  readonly relation: Bilingual;
  readonly birthDate: IsoDate;
  readonly livesHere: boolean;
  readonly isAdult: boolean;
}

interface Housemates {
  readonly members: CaseHousehold['members'];
  /** The names by person. */
  readonly clear: ReadonlyMap<string, string>;
  readonly adultAge: number;
  readonly on: IsoDate;
}

/** Opens a case with its names for one paper. */
@Injectable()
export class PrintedCases {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly rules: PlaceRules,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * As it stands today, by which a child is one as well.
   * @throws RefusalError CASE_NOT_FOUND outside the own region, CLOSE_RELATIVE (L-15), TRACK_NOT_IN_CASE, HOUSEHOLD_NOT_RECEIVED,
   *   PARAMETER_NOT_SET
   */
  async load(
    connection: Sql,
    actor: Actor,
    { caseId = '', track = 'civil-affairs' }: PrintSubject,
    inFull: boolean,
  ): Promise<PrintedCase> {
    const file = await findCase(connection, caseId, actor);
    if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
    await checkNoRelative(connection, actor, file.householdId);
    const state = orRefuse(trackOfCase(file, track));
    const household = file.householdAtEnd?.[track] ?? file.household;
    const { copy, members } = await this.households.load(connection, {
      householdId: file.householdId,
      ...(household === undefined ? {} : { household }),
    });
    const clear = new Map(
      copy.members.map(({ personId, name }) => [personId, this.sealer.open('name', personId, name)]),
    );
    const shown = (personId: string): string => {
      const name = clear.get(personId) ?? '';
      return inFull ? name : maskName(name);
    };
    const positions = memberPositions(copy.members);
    const today = this.clock.today();
    const pack = this.rules.on(file.regionCode, today);
    const head = copy.members.find(({ relation }) => relation === 'head')?.personId ?? '';
    return {
      ...{ file, track, state, today, pack, applicant: shown(head) },
      place: (await this.directory.region(file.regionCode, connection))?.name ?? '',
      who: (personId) => (personId === undefined ? EVERYBODY : { zh: shown(personId), en: shown(personId) }),
      whose: (personId) => (personId === undefined ? { zh: '', en: '' } : positionOf(positions, personId)),
      board: this.board({ members, clear, adultAge: adultFrom(pack), on: today }),
      members: members.map((member) => printedMember(member, { shown, today, adultAge: adultFrom(pack) })),
    };
  }

  /** Who lives in the household on a day, as the board of the village names it. */
  private board({ members, clear, adultAge, on }: Housemates): BoardNames {
    const named = members.map((member) => {
      const { personId, birthDate, relation } = member;
      const name = clear.get(personId) ?? '';
      const isAdult = ageOn(birthDate, on) >= adultAge;
      const known = { personId, name, masked: maskName(name), isAdult, isHead: relation === 'head' };
      return { known, isHere: livesHere(member, on) };
    });
    const those = (isHere: boolean) =>
      named.filter((each) => each.isHere === isHere).map(({ known }) => known);
    return boardNames(those(true), those(false));
  }
}

const livesHere = ({ livesTogether: { to } }: CaseHousehold['members'][number], on: IsoDate): boolean =>
  to === undefined || to > on;

interface Showing {
  readonly shown: (personId: string) => string;
  readonly today: IsoDate;
  readonly adultAge: number;
}

function printedMember(
  member: CaseHousehold['members'][number],
  { shown, today, adultAge }: Showing,
): PrintedMember {
  const { personId, birthDate, relation } = member;
  return {
    ...{ personId, birthDate, name: shown(personId), livesHere: livesHere(member, today) },
    relation: relation === undefined ? { zh: '', en: '' } : nameOf(relationCodes, relation),
    isAdult: ageOn(birthDate, today) >= adultAge,
  };
}
