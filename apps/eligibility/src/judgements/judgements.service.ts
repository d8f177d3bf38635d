import { Injectable } from '@nestjs/common';
import { ok, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  orRefuse,
  Policies,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import {
  departmentWithTask,
  judgementOf,
  personOf,
  type Judgement,
  type JudgementOf,
} from '@aid-chain/policy';
import { isCodeOf, leftOpenReasonCodes, type Track } from '@aid-chain/vocabulary';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { Determinations } from '../determination/determinations.js';
import { parametersOf, type TrackDetermination } from '../determination/track-determination.rules.js';
import type { ReadEvidence } from '../facts/case-facts.js';
import { JudgementRecords } from '../facts/judgement-records.js';
import type { OtherGroundDto, PropertyReviewDto } from './answered-question.dto.js';
import { hardshipChecked, hardshipConsulted } from './hardship.rules.js';
import type { HardshipCheckDto, HardshipConsultationDto } from './hardship.dto.js';
import { answerOf } from './judgement-history.rules.js';
import { judgementPossible, judgementRecorded, type RecordedAnswer } from './judgement.rules.js';
import type { LeftOpenDto } from './left-open.dto.js';
import { categoryLeftOpen } from './left-open.rules.js';
import type { NegativeListDto, NegativeListOverrideDto } from './negative-list.dto.js';
import { negativeListAnswered, overrideApproved } from './negative-list.rules.js';
import { OpenQuestions } from '../open-questions/open-questions.js';
import { otherGroundAnswered } from './other-ground.rules.js';
import { propertyReviewed } from './property-review.rules.js';
import type { SingleFilingDto } from './single-filing.dto.js';
import { singleFilingDecided } from './single-filing.rules.js';
import type { TekunMinorDto } from './tekun-minor.dto.js';
import { tekunMinorDecided } from './tekun-minor.rules.js';

/** One answer that is given: to which track, and what the rules make of it. */
interface Answering {
  readonly ctx: CommandContext;
  readonly caseId: string;
  readonly track: Track;
  readonly body: { readonly on: string; readonly reasonCode?: string };
  readonly judge: (found: Found) => Result<Judgement>;
}

/** What the case holds when an answer is given to it. */
interface Found {
  readonly file: CaseState;
  readonly evidence: ReadEvidence;
  readonly before: TrackDetermination;
  readonly today: IsoDate;
  /** What the rules would find with one more answer. */
  readonly withAnswer: (judgement: Judgement) => TrackDetermination;
}

/** Records what people answer to the questions that the rules leave to them; nothing is answered by a rule. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly records: JudgementRecords,
    private readonly questions: OpenQuestions,
    private readonly policies: Policies,
  ) {}

  negativeList(ctx: CommandContext, caseId: string, body: NegativeListDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => negativeListAnswered(body, before.worksheet.lines);
    return this.record({ ctx, caseId, track: 'monitored', body, judge });
  }

  override(ctx: CommandContext, caseId: string, body: NegativeListOverrideDto): Promise<HttpAnswer> {
    const judge = ({ before, evidence, file }: Found) => {
      const met = judgementOf(evidence.facts.judgements, 'negative-list');
      return overrideApproved(body, { before, earliest: met?.on ?? file.openedOn });
    };
    return this.record({ ctx, caseId, track: 'monitored', body, judge });
  }

  singleFiling(ctx: CommandContext, caseId: string, body: SingleFilingDto): Promise<HttpAnswer> {
    const { on, personId, ground, answer } = body;
    const judgement: JudgementOf<'single-filing'> = {
      question: 'single-filing',
      on,
      personId,
      ground,
      answer,
      ...(body.reasonCode === undefined ? {} : { reasonCode: body.reasonCode }),
    };
    const judge = ({ withAnswer }: Found) => {
      const after = withAnswer({ ...judgement, answer: 'yes' });
      return singleFilingDecided(judgement, body, { after });
    };
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  tekunMinor(ctx: CommandContext, caseId: string, body: TekunMinorDto): Promise<HttpAnswer> {
    const { on, personId, answer } = body;
    const judgement: JudgementOf<'tekun-minor'> = { question: 'tekun-minor', on, personId, answer };
    const judge = ({ withAnswer }: Found) =>
      tekunMinorDecided(judgement, (given) => withAnswer({ ...judgement, answer: given }));
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  leftOpen(ctx: CommandContext, caseId: string, body: LeftOpenDto): Promise<HttpAnswer> {
    const { on, category, answer, reasonCode } = body;
    const judgement: JudgementOf<'category-left-open'> = {
      ...{ question: 'category-left-open', on, category, answer },
    };
    const judge = ({ before, file }: Found) =>
      categoryLeftOpen(judgement, reasonCode, { requested: file.categoriesRequested, before });
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  hardshipCheck(ctx: CommandContext, caseId: string, body: HardshipCheckDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => hardshipChecked(body, before);
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  hardshipConsultation(
    ctx: CommandContext,
    caseId: string,
    body: HardshipConsultationDto,
  ): Promise<HttpAnswer> {
    const judge = ({ before, evidence, file, today }: Found) => {
      const departments = this.policies.departments(file.regionCode);
      const codes = new Set(departments.map(({ code }) => code));
      const convener = departmentWithTask(departments, 'coordination');
      const { judgements } = evidence.facts;
      return hardshipConsulted(body, before, { judgements, codes, convener, today });
    };
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  propertyReview(ctx: CommandContext, caseId: string, body: PropertyReviewDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => propertyReviewed(body, before);
    return this.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  otherGround(ctx: CommandContext, caseId: string, body: OtherGroundDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => otherGroundAnswered(body, before);
    return this.record({ ctx, caseId, track: 'monitored', body, judge });
  }

  private record({ ctx, caseId, track, body, judge }: Answering): Promise<HttpAnswer> {
    const { on } = body;
    return this.cases.run({ ctx, caseId, action: 'judgement.recorded', track, on }, async (tx, file) => {
      orRefuse(judgementPossible(file, { track, on }, await official(tx, file)));
      const evidence = await this.determinations.read(tx, file);
      const before = this.determinations.computeOf(evidence, file, track, on);
      const withAnswer = (judgement: Judgement) =>
        this.determinations.computeOf(answered(evidence, judgement), file, track, on);
      const judgement = orRefuse(judge({ file, evidence, before, withAnswer, today: tx.today }));
      const number = await this.records.save(tx, file, { judgement, record: body }, tx.actor);
      const state = await this.questions.follow(tx, file, tx.today);
      const { question } = judgement;
      const about = aboutOf(judgement, body);
      const event = judgementRecorded(file, {
        track,
        question,
        answer: answerOf(judgement),
        on,
        number,
        ...about,
      });
      const answer = { question, answer: answerOf(judgement), number, questions: state.questions ?? [] };
      return { decided: ok({ state, events: [event] }), answer, restsOn: parametersOf(before) };
    });
  }
}

function answered(evidence: ReadEvidence, judgement: Judgement): ReadEvidence {
  const judgements = [...(evidence.facts.judgements ?? []), judgement];
  return { ...evidence, facts: { ...evidence.facts, judgements } };
}

/** Whom or what an answer is about, as the aid chain shows it. */
function aboutOf(
  judgement: Judgement,
  { reasonCode }: Answering['body'],
): Pick<RecordedAnswer, 'personId' | 'category' | 'reasonCode'> {
  const personId = personOf(judgement);
  if (judgement.question !== 'category-left-open') return personId === undefined ? {} : { personId };
  const reason =
    judgement.answer === 'yes' && isCodeOf(leftOpenReasonCodes, reasonCode) ? { reasonCode } : {};
  return { category: judgement.category, ...reason };
}

async function official(tx: CommandTx, { householdId }: CaseState) {
  const declaredRelatives = await declaredStaffCodes(tx, householdId);
  return { today: tx.today, staffCode: tx.actor.staffCode, declaredRelatives };
}
