/** Root fields that the gateway answers by itself: they touch nobody, and need neither a purpose nor a case. */
export const OWN_QUESTIONS: ReadonlySet<string> = new Set(['catalogue', 'explain', 'explainMatter', 'certificates']);

/**
 * Root fields that are answered by assessing evidence: instead of themselves, the evidence documents that they need are looked
 * up, counted, permitted and carried out.
 */
export const ASSESSMENTS: ReadonlySet<string> = new Set(['assess', 'assessMany', 'jointForm']);
