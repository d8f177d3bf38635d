import type { Provider, Type } from '@nestjs/common';
import { TownshipSettings } from './place/township-settings.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerReader } from './ledger/ledger.reader.js';
import { LedgerService } from './ledger/ledger.service.js';
import { OverdueCases } from './time-limits/overdue-cases.js';
import { ReviewMeetingController } from './review-meetings/review-meeting.controller.js';
import { ReviewMeetingService } from './review-meetings/review-meeting.service.js';
import { RequestedPapers } from './supplement/requested-papers.js';
import { UnneededPapers } from './supplement/unneeded-papers.js';
import { AfterReport } from './verification/after-report.js';
import { ReportEffects } from './verification/report-effects.js';
import { SupplementController } from './supplement/supplement.controller.js';
import { SupplementService } from './supplement/supplement.service.js';
import { TimeLimitController } from './time-limits/time-limit.controller.js';
import { TimeLimitService } from './time-limits/time-limit.service.js';
import { VillageController } from './village/village.controller.js';
import { VillageService } from './village/village.service.js';

/** How a case is led as a whole: its time limit, and what a place adds to its steps. */
export const CASE_COURSE_CONTROLLERS: readonly Type[] = [
  TimeLimitController,
  SupplementController,
  VillageController,
  LedgerController,
  ReviewMeetingController,
];

export const CASE_COURSE_PROVIDERS: readonly Provider[] = [
  TownshipSettings,
  TimeLimitService,
  RequestedPapers,
  UnneededPapers,
  { provide: AfterReport, useExisting: UnneededPapers },
  ReportEffects,
  SupplementService,
  OverdueCases,
  VillageService,
  LedgerService,
  LedgerReader,
  ReviewMeetingService,
];
