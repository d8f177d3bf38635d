import type { Refusal } from '@aid-chain/kernel';
import type { LogLevel, OidcSettings, VerificationSettings, WebhookSettings } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { Addresses } from '../services.js';

/** What the launcher sends to the process of the services. It goes through their channel, never the environment. */
export interface StartMessage {
  readonly kind: 'start';
  readonly databaseUrls: Readonly<Record<ServiceName, string>>;
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly host: string;
  readonly demoMode: boolean;
  readonly logLevel: LogLevel;
  readonly keyRing: string;
  readonly policiesDir: string;
  readonly placeDir?: string;
  readonly demoTownship?: string;
  readonly oidc?: OidcSettings;
  readonly webhooks?: WebhookSettings;
  readonly verification?: VerificationSettings;
  readonly crash?: CrashPoint;
}

/** Where a test of recovery ends the process without a word: when so many events of a topic have landed unmarked. */
export interface CrashPoint {
  readonly topic: string;
  readonly events: number;
}

/** What a client outside puts on a topic, as one of a broker does; the services of one process have no other broker. */
export interface AppendMessage {
  readonly kind: 'append';
  readonly no: number;
  readonly topic: string;
  readonly text: string;
}

export type ToChild = StartMessage | AppendMessage;

export type FromChild =
  | { readonly kind: 'ready'; readonly addresses: Addresses }
  | { readonly kind: 'appended'; readonly no: number; readonly fault?: string }
  | { readonly kind: 'failed'; readonly message: string; readonly refusal?: Refusal };
