import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AlarmCode } from '@aid-chain/vocabulary';
import { Directory } from '../directory/directory.js';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { ServiceLog } from '../logging/service-log.js';
import { Policies } from './policies.js';

/**
 * Takes a revision of the place's parameters that an operator accepted (`place apply`), without a restart. Where the
 * files are not those that were accepted, are faulty or gone, the parameters in use stay and an alarm names it once.
 */
@Injectable()
export class PlaceRevision implements DueWork, OnModuleInit {
  readonly name = 'revision-of-place';
  private alarmed: string | undefined;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly directory: Directory,
    private readonly policies: Policies,
    private readonly log: ServiceLog,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(): Promise<void> {
    const { revision } = this.policies;
    const accepted = this.directory.acceptedRevision();
    if (revision === undefined || accepted === undefined) return;
    if (accepted === revision) return this.lookForEdits(accepted);
    try {
      if (!(await this.policies.take(accepted))) return this.alarmOnce('PLACE_REVISION_DIFFERS', accepted);
      this.log.info('PLACE_REVISION_TAKEN', { revision: accepted });
      for (const { code, ...where } of this.policies.warnings) this.log.alarm(code, { ...where });
    } catch (error) {
      this.alarmOnce('PLACE_REVISION_REFUSED', accepted, error);
    }
  }

  /** A service that runs goes on with what was accepted; one that starts with edited files would not. */
  private async lookForEdits(accepted: string): Promise<void> {
    if (!(await this.policies.areFilesInUse())) return this.alarmOnce('PLACE_REVISION_DIFFERS', accepted);
    if (this.alarmed !== undefined) this.log.info('PLACE_REVISION_AS_ACCEPTED', { revision: accepted });
    this.alarmed = undefined;
  }

  private alarmOnce(code: AlarmCode, revision: string, error?: unknown): void {
    if (this.alarmed === `${code} ${revision}`) return;
    this.alarmed = `${code} ${revision}`;
    this.log.alarm(code, { revision }, error);
  }
}
