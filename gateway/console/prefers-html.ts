const HTML = 'text/html';
const ANSWERS: ReadonlySet<string> = new Set(['application/json', 'application/graphql-response+json']);

/** Whether an `Accept` header names HTML, and no kind of GraphQL answer more strongly. A wildcard alone is not a browser. */
export function prefersHtml(accept = ''): boolean {
  let html = 0;
  let answer = 0;
  for (const item of accept.split(',')) {
    const [type = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const weight = weightOf(parameters);
    if (type === HTML) html = weight;
    if (ANSWERS.has(type)) answer = Math.max(answer, weight);
  }
  return html > 0 && html >= answer;
}

/** RFC 9110 §12.4.2; a weight that cannot be read counts as none. */
function weightOf(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (text === undefined) return 1;
  return Number(text) || 0;
}
