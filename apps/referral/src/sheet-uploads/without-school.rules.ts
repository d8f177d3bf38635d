import type { RowContent } from '../sheet-form/read-row.rules.js';
import type { SheetMessage } from './uploaded-row.js';

/** What a row states as it is kept beside its sealed cells: the name of a school stays in those. */
export function contentWithoutSchool(content: RowContent): RowContent {
  if (content.kind !== 'report') return content;
  const report = { ...content.report };
  delete report.school;
  return { ...content, report };
}

/** A message as it rests and is sent: the name of a school is in none. */
export function messageWithoutSchool(message: SheetMessage): SheetMessage {
  if (message.type === 'department.referral-answered.v1') return message;
  const data = { ...message.data };
  delete data.school;
  return { ...message, data };
}
