import { ServicePlansController } from './service-plans/service-plans.controller.js';
import { ServicePlansReader } from './service-plans/service-plans.reader.js';
import { ServicePlans } from './service-plans/service-plans.service.js';
import { Attending } from './service-sessions/attending.service.js';
import { SessionPlanning } from './service-sessions/planning.service.js';
import { ServiceSessionsController } from './service-sessions/service-sessions.controller.js';
import { ServiceSessionsReader } from './service-sessions/service-sessions.reader.js';
import { ServiceSessions } from './service-sessions/service-sessions.service.js';

/** What answers about service-type aid: assessments, plans, and each service that was planned. */
export const SERVICE_AID_CONTROLLERS = [ServicePlansController, ServiceSessionsController];

/** The commands and readers behind them. */
export const SERVICE_AID_PROVIDERS = [
  ServicePlans,
  ServicePlansReader,
  SessionPlanning,
  Attending,
  ServiceSessions,
  ServiceSessionsReader,
];
