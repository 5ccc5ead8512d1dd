/** The known coordinate that was most likely meant, if one is near enough. For operators: callers are given no suggestions. */
export function nearestCoordinate(written: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(written.length / 4)) + 1;
  for (const coordinate of known) {
    const distance = editDistance(written.toLowerCase(), coordinate.toLowerCase(), least);
    if (distance < least) [nearest, least] = [coordinate, distance];
  }
  return nearest;
}

/** How many letters have to be added, left out or changed; `most` where it is that many or more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    if (Math.min(...next) >= most) return most;
    row = next;
  }
  return Math.min(row[b.length] ?? most, most);
}
