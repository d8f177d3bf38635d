import type { IsoDate, Result } from '@aid-chain/kernel';
import type { ProposedNeed } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { authorityUnder, type TrackAuthority } from '../authority/authority.rules.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { decideTrack, type DecisionCommand } from '../decision/decision.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { giveOpinion, type OpinionCommand } from '../opinion/opinion.rules.js';
import { endPublicity, publicityPeriod, startPublicity } from '../publicity/publicity.rules.js';
import { giveNotice, noticeDue } from '../refusal-notice/refusal-notice.rules.js';
import { recordSurvey, type SurveyCommand } from '../survey/survey.rules.js';
import { recordReport } from '../verification/verification.rules.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import { calendar2026, FATHER, HASH, NOBODY, OFFICIALS, PERSONS, POSITIONS, WAGE } from './given.fixture.js';

const calendar = calendar2026();
const REASONS = { recognise: ['risk-of-hardship'], refuse: ['coping-ability'], return: [] } as const;

/** Leads one case through its steps on given days by the rules alone, as officials would; refused steps change nothing. */
export class CaseWalk {
  readonly events: CaseEvent[] = [];
  proposed: readonly ProposedNeed[] = [];
  private ids = 0;

  constructor(
    public state: CaseState,
    private readonly determinations: Readonly<Partial<Record<Track, TrackDetermination>>>,
    private readonly procedures: Procedures = PROCEDURES,
    private readonly authorityOf = (track: Track): TrackAuthority => authorityUnder(track, undefined),
  ) {}

  report(on: IsoDate, missing: readonly string[] = []): string {
    const sources = [{ sourceCode: 'tax', result: 'match', facts: { incomes: [WAGE] } }] as const;
    const adults = [FATHER];
    const household = {
      memberIds: PERSONS,
      positions: POSITIONS,
      range: undefined,
      adults,
      adultsToday: adults,
    };
    return this.take(
      recordReport(
        this.state,
        { on, sources, supporters: [] },
        {
          today: on,
          missing,
          scope: ['tax'],
          earlier: [],
          births: new Map(),
          namesInside: [],
          knownSupporters: [],
          consentFrom: undefined,
          staffCode: 'S-9',
          declaredRelatives: NOBODY,
          ...household,
        },
      ),
    );
  }

  survey(on: IsoDate, changes: Partial<SurveyCommand> = {}, missingAfter: readonly string[] = []): string {
    const command = {
      on,
      investigators: ['clerk-1', 'clerk-2'],
      authorisations: [],
      facts: {},
      needs: [],
      papers: [],
      ...changes,
    };
    const context = {
      today: on,
      staffCodes: ['S-1', 'S-2'],
      officials: OFFICIALS,
      assigned: new Set<string>(),
      declaredRelatives: NOBODY,
      memberIds: PERSONS,
      keptUnder: (code: string) => code,
      leastInvestigators: 2,
      range: undefined,
      authorisedFrom: undefined,
      authorisationTexts: () => undefined,
      births: new Map<string, never>(),
      proposed: this.proposed,
      missingAfter,
      papers: { establishedBy: () => undefined, answers: new Map<string, never>(), before: [] },
      newId: () => `019a0000-0000-7000-8000-${String((this.ids += 1)).padStart(12, '0')}`,
      schooling: () => ({}),
    };
    return this.take(recordSurvey(this.state, command, context));
  }

  opinion(track: Track, on: IsoDate, opinion: OpinionCommand['opinion']): string {
    const official = { today: on, by: 'reviewer', staffCode: 'S-3', declaredRelatives: NOBODY };
    const context = { ...official, positions: POSITIONS };
    return this.take(
      giveOpinion(
        this.state,
        { track, on, opinion },
        { ...context, determination: this.of(track) },
        this.procedures,
      ),
    );
  }

  publicity(track: Track, on: IsoDate): string {
    const period = publicityPeriod(on, { days: 7, rollToWorkingDay: true }, calendar);
    return this.take(startPublicity(this.state, { track, on }, { today: on, period }, this.procedures));
  }

  publicityEnd(track: Track, on: IsoDate, outcome: 'no-objection' | 'objection' = 'no-objection'): string {
    return this.take(endPublicity(this.state, { track, on, outcome }, on));
  }

  decision(
    track: Track,
    on: IsoDate,
    outcome: DecisionCommand['outcome'],
    by: string = this.authorityOf(track).code,
  ): string {
    const reasonCodes = track === 'monitored' ? REASONS[outcome] : [];
    const command = { track, on, outcome, determinationHash: HASH, reasonCodes } as const;
    const context = {
      today: on,
      by,
      authority: this.authorityOf(track),
      role: this.authorityOf(track).role,
      staffCode: 'S-4',
      declaredRelatives: NOBODY,
      determination: this.of(track),
      positions: POSITIONS,
      negativeList: false,
      running: [],
      priceSubsidy: () => undefined,
      beginsOn: () => '2026-02-01',
      resultsOn: () => undefined,
      validFrom: '2026-02-01',
      noticeOwed: noticeDue(on, 3, calendar),
    };
    return this.take(decideTrack(this.state, command, context, this.procedures));
  }

  notice(track: Track, on: IsoDate): string {
    const command = { track, on, method: 'in-person', receivedBy: FATHER } as const;
    return this.take(giveNotice(this.state, command, { today: on, memberIds: PERSONS, minors: new Set() }));
  }

  private of(track: Track): TrackDetermination {
    const found = this.determinations[track];
    if (found === undefined) throw new Error(`no determination given for ${track}`);
    return found;
  }

  /** @returns `done`, or the code of the refusal */
  private take(result: Result<Decided>): string {
    if (!result.ok) return result.refusal.code;
    this.state = result.value.state;
    this.events.push(...result.value.events);
    return 'done';
  }
}
