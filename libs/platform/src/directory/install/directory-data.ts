import type { IsoDate } from '@aid-chain/kernel';
import type {
  Role,
  ServiceActivity,
  TeamCharge,
  TeamKind,
  TeamOrigin,
  TeamPosition,
  TeamTask,
} from '@aid-chain/vocabulary';
import type { FilesFor } from '../../actor/actor.js';

interface RegionRow {
  readonly code: string;
  readonly parentCode?: string;
  readonly level: 'province' | 'city' | 'county' | 'township' | 'village';
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly successorCode?: string;
}

interface DepartmentRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where its messages are posted, beside its topic and HTTP. */
  readonly webhook?: { readonly url: string };
}

interface ActorRow {
  readonly id: string;
  readonly role: Role;
  readonly regionCode?: string;
  readonly department?: string;
  readonly staffCode?: string;
  /** By what the tokens of the log-in service name the actor. */
  readonly subject?: string;
  /** Number of the contract, only of somebody of a purchased service. */
  readonly contract?: string;
  /** Only of an integrator: `window` for terminals of the hall, `government` for filings of the government's own. */
  readonly filesFor?: readonly FilesFor[];
}

interface HolidayYear {
  readonly year: number;
  /** Document that fixes the days. */
  readonly source: string;
  /** Days that differ from the week: weekdays off, weekend days worked. */
  readonly days: readonly { readonly date: IsoDate; readonly working: boolean; readonly name: string }[];
}

interface ContractRow {
  readonly number: string;
  readonly provider: string;
  readonly service: string;
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly activities: readonly ServiceActivity[];
}

interface TeamRow {
  readonly id: string;
  readonly kind: TeamKind;
  readonly regionCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
}

/** Somebody in a team, for a period: also people who never log in, e.g. of a village committee. */
interface TeamMemberRow {
  readonly team: string;
  /** As it is posted at the window. */
  readonly name: string;
  readonly position: TeamPosition;
  readonly charge?: TeamCharge;
  readonly origin: TeamOrigin;
  readonly tasks: readonly TeamTask[];
  readonly actor?: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** Everything that the directory of a place holds beside keys. */
export interface DirectoryData {
  readonly regions: readonly RegionRow[];
  readonly departments: readonly DepartmentRow[];
  readonly actors: readonly ActorRow[];
  readonly holidays: readonly HolidayYear[];
  /** A place that names no teams has none. */
  readonly contracts?: readonly ContractRow[];
  readonly teams?: readonly TeamRow[];
  readonly teamMembers?: readonly TeamMemberRow[];
}
