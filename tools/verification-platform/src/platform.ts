import { sendingOf, type Manner, type ReceivedRequest } from './behaviour.rules.js';

/** A verification platform that keeps in memory what it was asked and what it has to send. */
export class SimulatedPlatform {
  /** Every line that it has sent or is to send, in their order; a place in it is a cursor. */
  readonly lines: string[] = [];
  private readonly late: string[] = [];
  private readonly known = new Set<string>();

  constructor(
    private readonly queriedOn: string,
    private readonly mannerFor: (request: ReceivedRequest) => Manner = () => 'right',
  ) {}

  /** How many different requests it was asked. */
  get asked(): number {
    return this.known.size;
  }

  /** Takes lines with requests; one that it knows is no second one. */
  receive(content: string): void {
    for (const line of content.split('\n').filter((text) => text !== '')) {
      const request = JSON.parse(line) as ReceivedRequest;
      if (this.known.has(request.requestId)) continue;
      this.known.add(request.requestId);
      const { lines, late } = sendingOf(request, this.dayOf(request), this.mannerFor(request));
      this.lines.push(...lines);
      this.late.push(...late);
    }
  }

  /** A source is queried once it was asked. */
  private dayOf({ askedOn }: ReceivedRequest): string {
    return askedOn > this.queriedOn ? askedOn : this.queriedOn;
  }

  /** What it held back is sent from now on. @returns how many that were */
  releaseLate(): number {
    const late = this.late.splice(0);
    this.lines.push(...late);
    return late.length;
  }
}
