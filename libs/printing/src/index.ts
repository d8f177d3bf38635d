export type { AidChainModel } from './forms/aid-chain.form.js';
export type { DepartmentShareModel } from './forms/department-share.form.js';
export type { HappinessListModel, PrintedAid, PrintedFamily } from './forms/happiness-list.form.js';
export { printFormOf } from './forms/print-forms.js';
export { printedDay, printedMonth } from './page/printed-day.js';
export { printedPage, type Page } from './page/page.js';
export { checkTemplate } from './template/check-template.js';
export { renderBody } from './template/render.js';
