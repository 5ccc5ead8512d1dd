/** An organisation that may fetch tokens from the sandbox's issuer. What it may ask stands in the sandbox's policy. */
export type SandboxClient = {
  /** Its OAuth client id. */
  readonly id: string;
  /** Stands in its tokens as the officer when a request names none; absent: its tokens then name nobody. */
  readonly defaultOfficer?: string;
};

/** The organisations of the sandbox. A school system asks without anybody at a desk; the others have a desk. */
export const SANDBOX_CLIENTS: readonly SandboxClient[] = [
  { id: 'xining-education' },
  { id: 'yicheng-real-estate', defaultOfficer: 'desk-01' },
  { id: 'changshu-civil-affairs', defaultOfficer: 'desk-02' },
  { id: 'auditor', defaultOfficer: 'audit-01' },
];

/** What an officer's id looks like. An officer is known by a number or a short name at the desk, never by a personal name. */
export const OFFICER_ID = /^[A-Za-z0-9._:@-]{1,64}$/u;
