/** First two digits of GB/T 2260: every province, autonomous region, municipality and special administrative region. */
export const PROVINCE_PREFIXES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Prefix of identity numbers on residence permits for people from Taiwan; no division has it. */
export const TAIWAN_PERMIT_PREFIX = '83';
