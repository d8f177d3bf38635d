import type { Provider, Type } from '@nestjs/common';
import { OverdueCases } from './time-limits/overdue-cases.js';
import { TimeLimitController } from './time-limits/time-limit.controller.js';
import { TimeLimitService } from './time-limits/time-limit.service.js';

/** How a case is led as a whole: its time limit, and what a place adds to its steps. */
export const CASE_COURSE_CONTROLLERS: readonly Type[] = [TimeLimitController];

export const CASE_COURSE_PROVIDERS: readonly Provider[] = [TimeLimitService, OverdueCases];
