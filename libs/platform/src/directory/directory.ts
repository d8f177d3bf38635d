import { Injectable } from '@nestjs/common';
import type { IsoDate, WorkCalendar } from '@aid-chain/kernel';
import type { Actor } from '../auth/actor.js';

export interface DepartmentEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface RegionEntry {
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly successorCode?: string;
}

/** Read access to the directory that all services share: actors, regions, departments, the calendar of days off. */
@Injectable()
export class Directory {
  actor(id: string): Promise<Actor | undefined> {
    return Promise.reject(new Error(id));
  }

  region(code: string): Promise<RegionEntry | undefined> {
    return Promise.reject(new Error(code));
  }

  departments(): readonly DepartmentEntry[] {
    return [];
  }

  calendar(): WorkCalendar {
    throw new Error('not loaded');
  }
}
