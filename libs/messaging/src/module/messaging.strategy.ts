import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { MessagingRuntime } from './messaging.runtime.js';

/**
 * Relay and consumers as a Nest microservice: Nest decides when they start and that they end with the application.
 * Handlers are found by our own decorator instead of Nest's patterns, whose proxy erases the class of an error and with
 * it the difference between an event to park and one to try again.
 */
export class MessagingStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('aid-chain');

  constructor(private readonly runtime: MessagingRuntime) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.runtime.start().then(() => {
      callback();
    }, callback);
  }

  close(): Promise<void> {
    return this.runtime.stop();
  }

  /** There is nothing to listen to: states are asked for by `status`. */
  on(): void {
    return undefined;
  }

  unwrap<T>(): T {
    // Nest's signature lets the caller name the type; there is one runtime.
    return this.runtime as T;
  }
}
