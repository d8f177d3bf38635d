export * from '../notices/index.js';
export { NoticeCheckQuery } from './notice-check.query.js';
export { NoticeCodes } from './notice-codes.js';
export { PresenceDto } from './print.dto.js';
export type {
  ApplicationSubject,
  HouseholdSubject,
  PrintContent,
  PrintSource,
  PrintSubject,
} from './print-source.js';
export { PrintSources } from './print-sources.js';
export { PrintedView, PrintPage } from './print.view.js';
export { PRINT_PROVIDERS } from './print.providers.js';
export { Printing } from './printing.service.js';
export {
  OfficialPrintCopiesController,
  PrintCopiesController,
  PrintListController,
} from './prints.controller.js';
export { StoredPrints } from './stored-prints.js';
export { PRINTS_TABLES } from './prints.tables.js';
