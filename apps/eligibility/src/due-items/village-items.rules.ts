import { addDays, type WorkCalendar } from '@aid-chain/kernel';
import type { CaseState } from '../cases/case.state.js';
import type { DueTerms } from '../cases/case-due.rules.js';
import {
  nextVillageStep,
  villagePublicityEnd,
  villageRoute,
  VILLAGE_TRACK,
} from '../village/village-route.rules.js';
import type { CaseDueItem } from './case-due-item.js';

const RECHECK_DAYS = 'village.recheck.working-days';

/**
 * What comes next of a household that its village reports, until the township has re-checked it within its working days
 * (S3-09, S3-15).
 */
export function villageItems(
  file: CaseState,
  { terms, calendar }: { readonly terms: DueTerms; readonly calendar: WorkCalendar },
): CaseDueItem[] {
  const last = file.village?.at(-1);
  const isAsked = file.tracks[VILLAGE_TRACK]?.is === 'gathering' && file.householdEnded === undefined;
  if (last === undefined || !isAsked || villageRoute(file) === 'not-reported') return [];
  const next = nextVillageStep(file);
  if (next === undefined) return [];
  const head = { since: last.on, role: 'clerk' } as const;
  if (next === 'township-recheck') {
    const days = terms(RECHECK_DAYS);
    const due = days === null ? undefined : calendar.addWorkingDays(last.on, days);
    const { date: dueOn = null, provisional = false } = due ?? {};
    return [{ ...head, kind: next, part: next, dueOn, provisional, role: 'township-reviewer' }];
  }
  const ends = next === 'village-publicity-end' ? villagePublicityEnd(file) : undefined;
  const dueOn = ends === undefined ? null : addDays(ends, 1);
  const provisional = dueOn !== null && calendar.nextWorkingDay(dueOn).provisional;
  return [{ ...head, kind: 'village-step', part: `village-step/${next}`, dueOn, provisional }];
}
