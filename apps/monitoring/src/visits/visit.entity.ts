import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sealed } from '@aid-chain/contracts';
import type { VisitOutcome } from '@aid-chain/vocabulary';

/** One visit to a family (走访), also one at which nobody was met. */
@Entity('visit')
export class Visit {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'warning_id' })
  warningId: string;

  @Column('uuid', { name: 'household_id' })
  householdId: string;

  @Column('date', { name: 'visited_on' })
  visitedOn: string;

  @Column('text')
  outcome: VisitOutcome;

  @Column('text', { name: 'actor_id' })
  actorId: string;

  /** Number of the contract, where somebody of a purchased service visited (L-56). */
  @Column('text', { nullable: true })
  contract: string | null;

  /** What the visitor wrote; sealed, in no event. */
  @Column('jsonb', { nullable: true })
  note: Sealed | null;
}
