import type { Instant } from '@aid-chain/kernel';
import type { FeedbackChannel } from '@aid-chain/vocabulary';

/** What is known of a department's message beside its content, on whichever channel it came. */
export interface DepartmentMessage {
  readonly messageId: string;
  /** From the topic or the credential, never from the body. */
  readonly department: string;
  readonly channel: FeedbackChannel;
  readonly now: Instant;
}

/** What a message came to, for the department that sent it. */
export interface Receipt {
  readonly householdId: string;
  /** The same was received before, and nothing was written. */
  readonly repeat: boolean;
  readonly shown: { readonly referralId: string } & Readonly<Record<string, unknown>>;
}
