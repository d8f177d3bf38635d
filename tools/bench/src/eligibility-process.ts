import { serviceNodeOptions, type ServiceConfig } from '@aid-chain/platform';
import { Child } from './child.js';
import type { ServiceQuestion, ServiceUse } from './eligibility-service.js';

/** Eligibility as a process of its own with the heap of a service. */
export class EligibilityProcess {
  private constructor(
    private readonly child: Child<ServiceQuestion, ServiceUse>,
    readonly url: string,
  ) {}

  static async start(
    databaseUrl: string,
    changes: Partial<Pick<ServiceConfig, 'verification' | 'dueWorkPollMs'>> = {},
  ): Promise<EligibilityProcess> {
    const entry = new URL('./eligibility-service.js', import.meta.url);
    const child = Child.start<ServiceQuestion, ServiceUse>(entry, serviceNodeOptions());
    try {
      const { url } = await child.ask({ ask: 'start', databaseUrl, changes });
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
