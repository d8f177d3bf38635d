import type { IsoDate } from '@aid-chain/kernel';

/** The township's opinion; the hash freezes the determination that it rests on. */
export interface Opinion {
  readonly by: string;
  readonly on: IsoDate;
  readonly determinationHash: string;
}

export interface Publicity {
  readonly startedOn: IsoDate;
  readonly lastDay: IsoDate;
  /** The last day lies beyond the announced calendar. */
  readonly provisional: boolean;
}

/**
 * A track that waits for a person's act; one that was reopened takes no further step before that day.
 * A recognition follows an opinion, and where the procedure makes it public only
 * `publicised`: there a recognition without publicity cannot be written down.
 */
export type OpenTrackState = (
  | { readonly is: 'gathering'; readonly since: IsoDate; readonly surveyAfter: number }
  | { readonly is: 'awaiting-publicity'; readonly opinion: Opinion }
  | { readonly is: 'in-publicity'; readonly opinion: Opinion; readonly publicity: Publicity }
  | {
      readonly is: 'publicised';
      readonly opinion: Opinion;
      readonly publicity: Publicity;
      readonly endedOn: IsoDate;
    }
  /** A positive opinion where the procedure knows no publicity. */
  | { readonly is: 'supported'; readonly opinion: Opinion }
  | { readonly is: 'opposed'; readonly opinion: Opinion }
) & { readonly reopenedOn?: IsoDate };
