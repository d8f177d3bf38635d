import { Injectable } from '@nestjs/common';
import type { PrintForm } from '@aid-chain/vocabulary';
import type { PrintSource, PrintSubject } from './print-source.js';

/** Where the features of a service register what they print. */
@Injectable()
export class PrintSources {
  private readonly sources = new Map<PrintForm, PrintSource<PrintSubject>>();

  register<Subject extends PrintSubject>(source: PrintSource<Subject>): void {
    this.sources.set(source.form, source);
  }

  /** @throws Error for a form that this service does not print */
  of(form: PrintForm): PrintSource<PrintSubject> {
    const source = this.sources.get(form);
    if (source === undefined) throw new Error(`nothing here prints ${form}`);
    return source;
  }
}
