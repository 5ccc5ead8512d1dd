/** How much one consumer, or one officer, may ask over time. */
export type RateConfig = {
  readonly requestsPerMinute: number;
  /** Keys that look-ups name, over 24 hours: how far somebody's curiosity spreads. */
  readonly keysPerDay: number;
};

/** How much may be asked over time. The limits of an officer count only where the token names one. */
export type LimitsConfig = { readonly perConsumer: RateConfig; readonly perOfficer: RateConfig };

/** What holds where nothing is set: a consumer is a system with many desks, an officer one human. */
export const DEFAULT_LIMITS: LimitsConfig = {
  perConsumer: { requestsPerMinute: 600, keysPerDay: 50_000 },
  perOfficer: { requestsPerMinute: 60, keysPerDay: 1_000 },
};
