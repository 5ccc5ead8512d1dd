/** What becomes of commands, told to whoever runs the gateway without a line for each. */
export type FailureReports = {
  readonly failed: (cause: unknown) => void;
  readonly succeeded: () => void;
};

/** How long after a report of failure the next one comes at the earliest, in milliseconds. */
const QUIET_MS = 10_000;

/** Reports a change from success to failure and back; of a source that comes and goes, at most once in ten seconds. */
export function createFailureReports(options: {
  readonly clock: () => Date;
  readonly onFailure: (cause: unknown) => void;
  readonly onRecovery: () => void;
}): FailureReports {
  const { clock, onFailure, onRecovery } = options;
  let isReported = false;
  let quietUntil = -Infinity;
  return {
    failed: (cause) => {
      const now = clock().getTime();
      if (isReported || now < quietUntil) return;
      isReported = true;
      quietUntil = now + QUIET_MS;
      onFailure(cause);
    },
    succeeded: () => {
      if (!isReported) return;
      isReported = false;
      onRecovery();
    },
  };
}
