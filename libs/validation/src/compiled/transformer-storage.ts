import { createRequire } from 'node:module';
import type { defaultMetadataStorage } from 'class-transformer/types/storage.js';

interface StorageModule {
  readonly defaultMetadataStorage: typeof defaultMetadataStorage;
}

/** What the decorators of class-transformer declared; the library itself reads it from there and exports it nowhere else. */
export const transformerStorage = (
  createRequire(import.meta.url)('class-transformer/cjs/storage.js') as StorageModule
).defaultMetadataStorage;
