import type { Provider, Type } from '@nestjs/common';
import { ArrearsController } from './arrears/arrears.controller.js';
import { ArrearsCorrections } from './arrears/arrears-correction.service.js';
import { ArrearsReader } from './arrears/arrears.reader.js';
import { ArrearsSettlements } from './arrears/arrears.service.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesReader } from './certificates/certificates.reader.js';
import { Certificates } from './certificates/certificates.service.js';
import { FraudRegisterController } from './fraud-register/fraud-register.controller.js';
import { FraudRegisterReader } from './fraud-register/fraud-register.reader.js';
import { FraudRegister } from './fraud-register/fraud-register.service.js';
import { FraudVisits } from './fraud-register/fraud-visits.service.js';
import { OrderedVisitsController } from './ordered-visits/ordered-visits.controller.js';
import { OrderedVisits } from './ordered-visits/ordered-visits.service.js';
import { Corrections } from './remedies/corrections.service.js';
import { Registrations } from './remedies/registrations.service.js';
import { RemediesController } from './remedies/remedies.controller.js';
import { RemediesReader } from './remedies/remedies.reader.js';
import { Remedies } from './remedies/remedies.service.js';
import { RemedyOutcomesController } from './remedies/remedy-outcomes.controller.js';
import { RemedyStepsController } from './remedies/remedy-steps.controller.js';
import { RemedyTextSealer } from './remedies/remedy-texts.js';
import { RemedyExecutions } from './remedies/remedy-executions.service.js';
import { DecidedAnew } from './decision/decided-anew.js';
import { DecisionEffects } from './decision/decision-effects.js';
import { LateDecisions } from './set-aside/late-decisions.js';
import { RemedyEffects } from './remedies/remedy-effects.js';
import { RaisesMeanwhile } from './set-aside/raises-meanwhile.js';
import { Confirmations } from './set-aside/confirmations.js';
import { Suspensions } from './set-aside/suspensions.service.js';
import { WaitingCases } from './remedies/waiting-cases.js';
import { WonFactRecorder } from './remedies/won-fact-recorder.js';
import { NonAcceptanceConsumer } from './remedies/non-acceptance.consumer.js';
import { WonFacts } from './remedies/won-facts.service.js';

/** Objections, complaints, reconsiderations and lawsuits, and what false certificates and proven fraud lead to. */
export const REMEDY_CONTROLLERS: readonly Type[] = [
  RemediesController,
  RemedyStepsController,
  RemedyOutcomesController,
  CertificatesController,
  ArrearsController,
  FraudRegisterController,
  OrderedVisitsController,
];

export const REMEDY_PROVIDERS: readonly Provider[] = [
  Registrations,
  Remedies,
  RemediesReader,
  RemedyTextSealer,
  Corrections,
  WonFactRecorder,
  WonFacts,
  RemedyExecutions,
  NonAcceptanceConsumer,
  RemedyEffects,
  RaisesMeanwhile,
  Confirmations,
  WaitingCases,
  Suspensions,
  LateDecisions,
  DecidedAnew,
  DecisionEffects,
  ArrearsReader,
  ArrearsSettlements,
  ArrearsCorrections,
  Certificates,
  CertificatesReader,
  FraudRegister,
  FraudRegisterReader,
  FraudVisits,
  OrderedVisits,
];
