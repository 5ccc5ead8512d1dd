/** How often it is looked. */
const INTERVAL_MS = 500;

/**
 * Tells when the process that started this one has ended. npm passes a request to end (SIGTERM) on to its shell, and some
 * shells end without telling what they had started: it would run on with nobody to stop it.
 */
export function watchParent(signal: AbortSignal, onEnd: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onEnd();
  }, INTERVAL_MS);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
