export { NoticeCodes } from './notice-codes.js';
export { PresenceDto } from './print.dto.js';
export type { PrintContent, PrintSource, PrintSubject } from './print-source.js';
export { PrintSources } from './print-sources.js';
export { PrintedView } from './print.view.js';
export { PRINT_PROVIDERS } from './print.providers.js';
export { Printing } from './printing.service.js';
export { OfficialPrintsController, PrintsController } from './prints.controller.js';
export { PRINTS_TABLES } from './prints.tables.js';
