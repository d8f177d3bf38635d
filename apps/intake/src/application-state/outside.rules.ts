import type { ApplicationState, OutsideApplicationState } from '@aid-chain/vocabulary';

/** Whether somebody files and reads from outside the administration: a portal, another system, or a purchased service. */
export function isOutside({ role }: { readonly role: string }): boolean {
  return role === 'integrator' || role === 'service-worker';
}

/**
 * An application's state as an outsider sees it: whether the register knew somebody, whether the window checks
 * and whether a request was forwarded are one state until officials have decided.
 */
export function outsideState(state: ApplicationState): OutsideApplicationState {
  switch (state) {
    case 'open':
    case 'forwarded':
    case 'awaiting-window-check':
      return 'received';
    case 'decided':
    case 'withdrawn':
    case 'not-accepted':
      return state;
  }
}
