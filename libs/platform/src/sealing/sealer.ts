import { type CipherGCM, createCipheriv, createDecipheriv } from 'node:crypto';
import type { Sealed } from '@aid-chain/contracts';
import { randomSlice } from '@aid-chain/kernel';
import { DerivedKeys } from './derived-keys.js';
import type { KeyRing } from './key-ring.js';

const TAG_BYTES = 16;
const IV_BYTES = 12;

/** A sealed value that does not open: another field, another owner, a changed text or a key that is not in the ring. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * Seals personal data with AES-256-GCM. Field and owner are bound in, so that a sealed value copied to another
 * field or person does not open (architecture.md §5). The same value is stored in rows and sent in events.
 */
export class Sealer {
  private readonly keys: DerivedKeys;

  constructor(ring: KeyRing) {
    this.keys = new DerivedKeys(ring, 'seal');
  }

  /**
   * @param field e.g. `name`, `idNumber`, `address`
   * @param ownerId personId, else householdId or referralId
   */
  seal(field: string, ownerId: string, plaintext: string): Sealed {
    return this.sealed(field, ownerId, (cipher) => cipher.update(plaintext, 'utf8'));
  }

  /** The same for bytes that may be no text. */
  sealBytes(field: string, ownerId: string, plain: Buffer): Sealed {
    return this.sealed(field, ownerId, (cipher) => cipher.update(plain));
  }

  /** @throws SealError, which names neither the value nor its owner. */
  open(field: string, ownerId: string, sealed: Sealed): string {
    return this.openBytes(field, ownerId, sealed).toString('utf8');
  }

  /** @throws SealError, as `open` does. */
  openBytes(field: string, ownerId: string, sealed: Sealed): Buffer {
    const key = this.keys.find(sealed.kid);
    if (key === undefined) throw new SealError('The key of this sealed value is not in the key ring.');
    const body = Buffer.from(sealed.ct, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'));
      decipher.setAAD(associated(field, ownerId));
      decipher.setAuthTag(body.subarray(-TAG_BYTES));
      const plain = decipher.update(body.subarray(0, -TAG_BYTES));
      // Throws where the tag is another; GCM has nothing more to give.
      decipher.final();
      return plain;
    } catch {
      throw new SealError('A sealed value does not belong to this field and owner, or was changed.');
    }
  }

  sealJson(field: string, ownerId: string, value: unknown): Sealed {
    return this.seal(field, ownerId, JSON.stringify(value));
  }

  /** The caller names the type that it sealed under this field. */
  openJson<T>(field: string, ownerId: string, sealed: Sealed): T {
    return JSON.parse(this.open(field, ownerId, sealed)) as T;
  }

  private sealed(field: string, ownerId: string, encrypt: (cipher: CipherGCM) => Buffer): Sealed {
    const iv = randomSlice(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.newest(), iv);
    cipher.setAAD(associated(field, ownerId));
    const encrypted = encrypt(cipher);
    // GCM has nothing more to give.
    cipher.final();
    const body = Buffer.concat([encrypted, cipher.getAuthTag()]);
    return { kid: this.keys.current, iv: iv.toString('base64'), ct: body.toString('base64') };
  }
}

function associated(field: string, ownerId: string): Buffer {
  return Buffer.from(`${field}|${ownerId}`, 'utf8');
}
