/** To which hosts webhooks may go that are not of the open internet. */
export interface WebhookSettings {
  /** Hosts with a port or without, for which http and private addresses are allowed. */
  readonly hosts: readonly string[];
  /** PEM of authorities that are trusted beside those of Node. */
  readonly ca?: string;
}
