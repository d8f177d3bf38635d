import type { Provider, Type } from '@nestjs/common';
import { ExchangeTurn } from './connector/exchange-turn.js';
import { ExchangeWorker } from './connector/exchange.worker.js';
import { Outgoing } from './connector/outgoing.js';
import { SettledBatches } from './connector/settled-batches.js';
import { ReceivedAnswers } from './connector/received-answers.js';
import { InquiryLettersController } from './inquiry-letters/inquiry-letters.controller.js';
import { InquiryLettersReader } from './inquiry-letters/inquiry-letters.reader.js';
import { InquiryLetters } from './inquiry-letters/inquiry-letters.service.js';
import { ParkedAnswersController } from './parked-answers/parked-answers.controller.js';
import { ParkedAnswers } from './parked-answers/parked-answers.service.js';
import { EndedRequests } from './request-course/ended-requests.js';
import { RequestCourse } from './request-course/request-course.service.js';
import { RequestDeadlines } from './request-course/request-deadlines.js';
import { RequestCourseController } from './request-views/request-course.controller.js';
import { CaseRequestsController } from './request-views/requests.controller.js';
import { RequestsReader } from './request-views/requests.reader.js';
import { WaitingBatchesController } from './verification-batches/batches.controller.js';
import { WaitingBatches } from './verification-batches/batches.service.js';
import { AnswerTaking } from './verification-answers/answer-taking.js';
import { AnswerLanding } from './verification-answers/landing.js';
import { AutomaticRequests } from './verification-requests/automatic-requests.js';
import { RequestContexts } from './verification-requests/request-context.js';
import { RequestedSupporters } from './verification-requests/requested-supporters.js';
import { VerificationRequests } from './verification-requests/verification-requests.service.js';
import { EnteredReports } from './verification/entered-reports.js';
import { IssuedReports } from './verification/issued-reports.js';

/** What is asked of sources and units, and what comes back. */
export const VERIFICATION_CONTROLLERS: readonly Type[] = [
  CaseRequestsController,
  RequestCourseController,
  ParkedAnswersController,
  WaitingBatchesController,
  InquiryLettersController,
];

export const VERIFICATION_PROVIDERS: readonly Provider[] = [
  EnteredReports,
  IssuedReports,
  RequestContexts,
  RequestedSupporters,
  VerificationRequests,
  AutomaticRequests,
  AnswerLanding,
  AnswerTaking,
  EndedRequests,
  RequestCourse,
  RequestDeadlines,
  RequestsReader,
  ParkedAnswers,
  WaitingBatches,
  Outgoing,
  SettledBatches,
  ReceivedAnswers,
  ExchangeTurn,
  ExchangeWorker,
  InquiryLetters,
  InquiryLettersReader,
];
