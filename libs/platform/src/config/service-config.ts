import type { KafkaSettings } from '@aid-chain/messaging';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { KeyRing } from '../sealing/key-ring.js';
import type { OidcSettings } from './oidc-settings.js';
import type { VerificationSettings } from './verification-settings.js';
import type { WebhookSettings } from './webhook-settings.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The configuration of one service. */
export interface ServiceConfig {
  /** As `<service>_app`: never the installer's. */
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Demo keys and the demo clock; refused when NODE_ENV is production. */
  readonly demoMode: boolean;
  /** The township in which the people of the demo work, 12 digits; the demo's own where it is left out. */
  readonly demoTownship?: string;
  readonly logLevel: LogLevel;
  readonly keyRing: KeyRing;
  /** The folder of the dated parameter files. */
  readonly policiesDir: string;
  /** The folder of the deployment's own place; without it the repository's samples are read. */
  readonly placeDir?: string;
  /** How often due work is looked for, in milliseconds of system time. */
  readonly dueWorkPollMs: number;
  /** How long a stop may wait for the relay and the consumers, in milliseconds. */
  readonly shutdownDeadlineMs: number;
  /** How many requests one client may send in a minute; without it as many as it likes. */
  readonly requestsPerMinute?: number;
  /** The log-in service whose tokens are taken beside keys; without it, and outside demo mode, none is. */
  readonly oidc?: OidcSettings;
  /** Where people reach the services, for the links between their pages; none is needed. */
  readonly publicUrls?: Readonly<Partial<Record<ServiceName, string>>>;
  /** The cluster that carries the events; without it they stay in one process. */
  readonly kafka?: KafkaSettings;
  /** Hosts of the inner network to which webhooks of departments may go; without it none. */
  readonly webhooks?: WebhookSettings;
  /** The verification platform that eligibility exchanges requests and answers with; without it people enter reports. */
  readonly verification?: VerificationSettings;
}
