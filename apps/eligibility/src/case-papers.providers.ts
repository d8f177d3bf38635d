import type { Provider, Type } from '@nestjs/common';
import { OfficialPrintCopiesController, PRINT_PROVIDERS, PrintListController } from '@aid-chain/platform';
import { CasePrintsController } from './case-prints/case-prints.controller.js';
import { CasePapers } from './case-prints/case-papers.js';
import { CasePrints } from './case-prints/case-prints.service.js';
import { PrintedCases } from './case-prints/printed-case.js';
import { PaperReaders } from './case-prints/paper-readers.js';
import { ReadyPrintsReader } from './case-prints/ready-prints.reader.js';
import { CountyVisitsController } from './case-views/county-visits.controller.js';
import { CountyVisitsReader } from './case-views/county-visits.reader.js';
import { CloseRelativesController } from './close-relatives/close-relatives.controller.js';
import { CloseRelativesReader } from './close-relatives/close-relatives.reader.js';
import { RelativeRegistrations } from './close-relatives/relative-registrations.service.js';
import { CountyVisitController } from './county-visits/county-visit.controller.js';
import { CountyVisitService } from './county-visits/county-visit.service.js';
import { NoticeOffices } from './notice-office/notice-office.js';
import { NoticeChecksController } from './notice-checks/notice-checks.controller.js';
import { NoticeChecksReader } from './notice-checks/notice-checks.reader.js';
import { PostingController } from './posting/posting.controller.js';
import { PostingService } from './posting/posting.service.js';

/** What is printed, posted and checked of a case, and the visit of the county before its decision. */
export const CASE_PAPER_CONTROLLERS: readonly Type[] = [
  CountyVisitController,
  CountyVisitsController,
  CloseRelativesController,
  PostingController,
  CasePrintsController,
  NoticeChecksController,
  PrintListController,
  OfficialPrintCopiesController,
];

export const CASE_PAPER_PROVIDERS: readonly Provider[] = [
  ...PRINT_PROVIDERS,
  CountyVisitService,
  CountyVisitsReader,
  CloseRelativesReader,
  RelativeRegistrations,
  PostingService,
  NoticeOffices,
  PrintedCases,
  PaperReaders,
  CasePapers,
  CasePrints,
  ReadyPrintsReader,
  NoticeChecksReader,
];
