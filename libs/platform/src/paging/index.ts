export { decodeCursor, page, type CursorPart, type Page } from './page.js';
export { pageByDay } from './page-by-day.js';
