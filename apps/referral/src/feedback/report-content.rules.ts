import { holdsPersonalNumber, isRealDate, refuse, type Result } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { Door } from '@aid-chain/vocabulary';
import { isMessageId } from '../outside/personal-number.rules.js';
import { checkAid } from './aid-content.rules.js';

type Report = Payload<'department.feedback-reported.v1'>;

/**
 * What a report may hold beyond its schema: real days, no personal numbers, a note through the HTTP door only, and aid
 * that agrees with the outcome. Every door asks here.
 */
export function checkReportContent(report: Report, door: Door): Result<true> {
  const ids = [report.reportId, ...(report.supersedes === undefined ? [] : [report.supersedes])];
  if (!ids.every(isMessageId)) return refuse('MESSAGE_ID_INVALID');
  if (report.note !== undefined && door !== 'http') return refuse('NOTE_NOT_ON_TOPIC');
  const codes = report.aid.flatMap((aid) => [aid.measureCode, aid.fundingSource, aid.unit ?? '']);
  if ([...report.evidence, ...codes].some(holdsPersonalNumber)) return refuse('REFERENCE_HOLDS_NUMBER');
  for (const { period } of report.aid) {
    if (!isRealDate(period.from) || !isRealDate(period.to)) return refuse('DATE_INVALID');
    if (period.to < period.from) return refuse('PERIOD_REVERSED');
  }
  return checkAid(report);
}
