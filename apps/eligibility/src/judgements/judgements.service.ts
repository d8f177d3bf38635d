import { Injectable } from '@nestjs/common';
import { Policies, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { departmentWithTask, judgementOf, type JudgementOf } from '@aid-chain/policy';
import { AnswerRecorder, type Found } from './answer-recorder.js';
import type { OtherGroundDto, PropertyReviewDto } from './answered-question.dto.js';
import { hardshipChecked, hardshipConsulted } from './hardship.rules.js';
import type { HardshipCheckDto, HardshipConsultationDto } from './hardship.dto.js';
import type { LeftOpenDto } from './left-open.dto.js';
import { categoryLeftOpen } from './left-open.rules.js';
import type { NegativeListDto, NegativeListOverrideDto } from './negative-list.dto.js';
import { negativeListAnswered, overrideApproved } from './negative-list.rules.js';
import { otherGroundAnswered } from './other-ground.rules.js';
import { propertyReviewed } from './property-review.rules.js';
import type { NoSpecialHardshipDto, SingleFilingDto } from './single-filing.dto.js';
import { nobodyInSpecialHardship, singleFilingDecided } from './single-filing.rules.js';
import type { TekunMinorDto } from './tekun-minor.dto.js';
import { tekunMinorDecided } from './tekun-minor.rules.js';

/** Records what people answer to the questions that the rules leave to them; nothing is answered by a rule. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly answers: AnswerRecorder,
    private readonly policies: Policies,
  ) {}

  negativeList(ctx: CommandContext, caseId: string, body: NegativeListDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => negativeListAnswered(body, before.worksheet.lines);
    return this.answers.record({ ctx, caseId, track: 'monitored', body, judge });
  }

  override(ctx: CommandContext, caseId: string, body: NegativeListOverrideDto): Promise<HttpAnswer> {
    const judge = ({ before, evidence, file }: Found) => {
      const met = judgementOf(evidence.facts.judgements, 'negative-list');
      return overrideApproved(body, { before, earliest: met?.on ?? file.openedOn });
    };
    return this.answers.record({ ctx, caseId, track: 'monitored', body, judge });
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
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  noSpecialHardship(ctx: CommandContext, caseId: string, body: NoSpecialHardshipDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => nobodyInSpecialHardship(body, before);
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  tekunMinor(ctx: CommandContext, caseId: string, body: TekunMinorDto): Promise<HttpAnswer> {
    const { on, personId, answer } = body;
    const judgement: JudgementOf<'tekun-minor'> = { question: 'tekun-minor', on, personId, answer };
    const judge = ({ withAnswer }: Found) =>
      tekunMinorDecided(judgement, (given) => withAnswer({ ...judgement, answer: given }));
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  leftOpen(ctx: CommandContext, caseId: string, body: LeftOpenDto): Promise<HttpAnswer> {
    const { on, category, answer, reasonCode } = body;
    const judgement: JudgementOf<'category-left-open'> = {
      ...{ question: 'category-left-open', on, category, answer },
    };
    const judge = ({ before, file }: Found) =>
      categoryLeftOpen(judgement, reasonCode, { requested: file.categoriesRequested, before });
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  hardshipCheck(ctx: CommandContext, caseId: string, body: HardshipCheckDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => hardshipChecked(body, before);
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
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
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  propertyReview(ctx: CommandContext, caseId: string, body: PropertyReviewDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => propertyReviewed(body, before);
    return this.answers.record({ ctx, caseId, track: 'civil-affairs', body, judge });
  }

  otherGround(ctx: CommandContext, caseId: string, body: OtherGroundDto): Promise<HttpAnswer> {
    const judge = ({ before }: Found) => otherGroundAnswered(body, before);
    return this.answers.record({ ctx, caseId, track: 'monitored', body, judge });
  }
}
