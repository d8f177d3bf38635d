import {
  readVerification,
  readWebhooks,
  type EnvironmentReader,
  type VerificationSettings,
  type WebhookSettings,
} from '@aid-chain/platform';

interface OutgoingWays {
  readonly webhooks?: WebhookSettings;
  readonly verification?: VerificationSettings;
}

/** Where the services may go by themselves: to webhooks of departments, to the verification platform. */
export function outgoingWays(read: EnvironmentReader): OutgoingWays {
  const webhooks = readWebhooks(read);
  const verification = readVerification(read);
  return {
    ...(webhooks === undefined ? {} : { webhooks }),
    ...(verification === undefined ? {} : { verification }),
  };
}
