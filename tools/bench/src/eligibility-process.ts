import { serviceNodeOptions, type VerificationSettings } from '@aid-chain/platform';
import { Child } from './child.js';
import type { ServiceQuestion, ServiceUse } from './eligibility-service.js';

/** Eligibility as a process of its own with the heap of a service. */
export class EligibilityProcess {
  private constructor(
    private readonly child: Child<ServiceQuestion, ServiceUse>,
    readonly url: string,
  ) {}

  static async start(databaseUrl: string, verification?: VerificationSettings): Promise<EligibilityProcess> {
    const entry = new URL('./eligibility-service.js', import.meta.url);
    const child = Child.start<ServiceQuestion, ServiceUse>(entry, serviceNodeOptions());
    const more = verification === undefined ? {} : { verification };
    try {
      const { url } = await child.ask({ ask: 'start', databaseUrl, ...more });
      return new EligibilityProcess(child, url);
    } catch (error) {
      await child.stop();
      throw error;
    }
  }

  usage(): Promise<ServiceUse> {
    return this.child.ask({ ask: 'usage' });
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
