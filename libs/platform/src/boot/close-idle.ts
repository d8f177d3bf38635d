import type { Server } from 'node:http';

const LOOK_MS = 100;

/**
 * While a server closes, ends connections that have become idle since it stopped listening. Node ends those that are idle at
 * that moment; one whose request is being answered then is kept for as long as its client likes, over a minute behind a
 * proxy, and the service with it.
 * @returns ends the watch
 */
export function closeIdle(server: Pick<Server, 'listening' | 'closeIdleConnections'>): () => void {
  const timer = setInterval(() => {
    if (!server.listening) server.closeIdleConnections();
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
  };
}
