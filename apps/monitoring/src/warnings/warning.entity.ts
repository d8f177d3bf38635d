import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WarningEvidence } from '@aid-chain/contracts';
import type { Disposition, Urgency, VisitOutcome, WarningState } from '@aid-chain/vocabulary';
import type { WarningProgress } from './warning-steps.rules.js';

/** A household that may need help, from the indicator that found it to what the township decided. */
@Entity('warning')
export class Warning {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'household_id' })
  householdId: string;

  @Column('text', { name: 'region_code' })
  regionCode: string;

  @Column('text')
  indicator: string;

  @Column('text')
  level: Urgency;

  @Column('jsonb')
  evidence: WarningEvidence[];

  /** What the warning measures, in fen (a sum, an income) or how many (persons), as its indicator defines. */
  @Column('bigint')
  measured: number;

  /** What it rests on, as its indicator distinguishes it: rules that were met, or persons. */
  @Column('text', { array: true })
  grounds: string[];

  /** Last day of the window that was looked at. */
  @Column('date', { name: 'end_on' })
  endOn: string;

  @Column('integer', { name: 'window_months' })
  windowMonths: number;

  /** The dismissed warning than which this one is worse. */
  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId: string | null;

  @Column('text', { name: 'parameter_version' })
  parameterVersion: string;

  @Column('date', { name: 'raised_on' })
  raisedOn: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('boolean', { name: 'due_provisional' })
  dueProvisional: boolean;

  @Column('text')
  state: WarningState;

  @Column('uuid', { name: 'visit_id', nullable: true })
  visitId: string | null;

  @Column('date', { name: 'visited_on', nullable: true })
  visitedOn: string | null;

  @Column('text', { name: 'visit_outcome', nullable: true })
  visitOutcome: VisitOutcome | null;

  @Column('date', { name: 'disposed_on', nullable: true })
  disposedOn: string | null;

  @Column('text', { array: true })
  dispositions: Disposition[];
}

/** What the rules need to know of a warning. */
export function progressOf(warning: Warning): WarningProgress {
  return {
    state: warning.state,
    raisedOn: warning.raisedOn,
    ...(warning.visitedOn === null ? {} : { visitedOn: warning.visitedOn }),
    ...(warning.visitOutcome === null ? {} : { visitOutcome: warning.visitOutcome }),
  };
}
