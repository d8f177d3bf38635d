import { Injectable } from '@nestjs/common';
import { ok, type IsoDate, type Result } from '@aid-chain/kernel';
import { orRefuse, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import { personOf, type Judgement } from '@aid-chain/policy';
import { isCodeOf, leftOpenReasonCodes, type Track } from '@aid-chain/vocabulary';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseCommands } from '../commands/case-commands.js';
import { Determinations } from '../determination/determinations.js';
import { parametersOf, type TrackDetermination } from '../determination/track-determination.rules.js';
import type { ReadEvidence } from '../facts/case-facts.js';
import { JudgementRecords } from '../facts/judgement-records.js';
import { OpenQuestions } from '../open-questions/open-questions.js';
import { answerOf } from './judgement-history.rules.js';
import { answersOpen, judgementPossible, judgementRecorded, type RecordedAnswer } from './judgement.rules.js';

/** One answer that is given: to which track, and what the rules make of it. */
interface Answering {
  readonly ctx: CommandContext;
  readonly caseId: string;
  readonly track: Track;
  readonly body: { readonly on: string; readonly reasonCode?: string };
  readonly judge: (found: Found) => Result<Judgement>;
}

/** What the case holds when an answer is given to it. */
export interface Found {
  readonly file: CaseState;
  readonly evidence: ReadEvidence;
  readonly before: TrackDetermination;
  readonly today: IsoDate;
  /** What the rules would find with one more answer. */
  readonly withAnswer: (judgement: Judgement) => TrackDetermination;
}

/** Records one answer to a question of a case, with the questions that are open after it. */
@Injectable()
export class AnswerRecorder {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly records: JudgementRecords,
    private readonly questions: OpenQuestions,
  ) {}

  /** @returns 201 with the question, the answer and what is still open, or the refusals of `judgementPossible`, `answersOpen` and `judge` */
  record({ ctx, caseId, track, body, judge }: Answering): Promise<HttpAnswer> {
    const { on } = body;
    return this.cases.run({ ctx, caseId, action: 'judgement.recorded', track, on }, async (tx, file) => {
      orRefuse(judgementPossible(file, { track, on }, await official(tx, file)));
      const evidence = await this.determinations.read(tx, file);
      const before = this.determinations.computeOf(evidence, file, track, on);
      orRefuse(answersOpen(file, track, before.hash));
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
