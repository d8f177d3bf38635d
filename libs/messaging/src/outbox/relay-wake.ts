import { Injectable } from '@nestjs/common';

/** Wakes the relay of this process when something was committed; its poll finds it otherwise. */
@Injectable()
export class RelayWake {
  private listener: () => void = () => undefined;

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    this.listener();
  }
}
