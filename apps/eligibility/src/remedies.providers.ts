import type { Provider, Type } from '@nestjs/common';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesReader } from './certificates/certificates.reader.js';
import { Certificates } from './certificates/certificates.service.js';
import { Corrections } from './remedies/corrections.service.js';
import { Registrations } from './remedies/registrations.service.js';
import { RemediesController } from './remedies/remedies.controller.js';
import { RemediesReader } from './remedies/remedies.reader.js';
import { Remedies } from './remedies/remedies.service.js';
import { RemedyOutcomesController } from './remedies/remedy-outcomes.controller.js';
import { RemedyStepsController } from './remedies/remedy-steps.controller.js';
import { RemedyTextSealer } from './remedies/remedy-texts.js';
import { WonFacts } from './remedies/won-facts.service.js';

/** Objections, complaints, reconsiderations and lawsuits, and what false certificates lead to. */
export const REMEDY_CONTROLLERS: readonly Type[] = [
  RemediesController,
  RemedyStepsController,
  RemedyOutcomesController,
  CertificatesController,
];

export const REMEDY_PROVIDERS: readonly Provider[] = [
  Registrations,
  Remedies,
  RemediesReader,
  RemedyTextSealer,
  Corrections,
  WonFacts,
  Certificates,
  CertificatesReader,
];
