import { APPLICATION_STATES, type ApplicationState } from '@aid-chain/vocabulary';

/** Whether an application still gives the window work: undecided, waiting for a check, or forwarded as a wish for help. */
export function isPending(state: ApplicationState): boolean {
  switch (state) {
    case 'open':
    case 'awaiting-window-check':
    case 'forwarded':
      return true;
    case 'decided':
    case 'withdrawn':
    case 'not-accepted':
      return false;
  }
}

/** The states of such an application. */
export const PENDING: readonly ApplicationState[] = APPLICATION_STATES.filter(isPending);
