import * as z from 'zod';

/** One place where a plan reads a table. */
export type Scan = {
  /** With its schema, as in `public.zdjbxx`. */
  readonly table: string;
  /** `whole` where every row, or every entry of an index, is gone through; `foreign` where another server decides. */
  readonly kind: 'whole' | 'by index' | 'foreign';
  /** Rows gone through, kept or not, where the plan was carried out. */
  readonly rowsRead: number;
};

/** What is used of an `EXPLAIN (VERBOSE, FORMAT JSON)`; conditions hold values and are only asked for their existence. */
type PlanNode = z.infer<typeof planNode>;

const planNode = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  Schema: z.string().optional(),
  'Index Cond': z.string().optional(),
  'Actual Rows': z.number().optional(),
  'Actual Loops': z.number().optional(),
  'Rows Removed by Filter': z.number().optional(),
  'Rows Removed by Index Recheck': z.number().optional(),
  get Plans() {
    return z.array(planNode).optional();
  },
});

const explained = z.tuple([z.object({ Plan: planNode })]);

/**
 * Where a plan reads tables.
 * @throws SyntaxError or ZodError for a text that is no plan.
 */
export function decodePlan(text: string): readonly Scan[] {
  const [{ Plan: root }] = explained.parse(JSON.parse(text));
  return scansOf(root, undefined);
}

function scansOf(node: PlanNode, above: string | undefined): readonly Scan[] {
  const type = node['Node Type'];
  const name = node['Relation Name'];
  const table = name === undefined ? above : [node.Schema, name].filter((part) => part !== undefined).join('.');
  const below = (node.Plans ?? []).flatMap((child) => scansOf(child, type === 'Bitmap Heap Scan' ? table : undefined));
  const kind = kindOf(type, node['Index Cond'] !== undefined);
  if (table === undefined || kind === undefined) return below;
  const rows =
    (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return [{ table, kind, rowsRead: Math.round(rows * (node['Actual Loops'] ?? 1)) }, ...below];
}

function kindOf(type: string, hasCondition: boolean): Scan['kind'] | undefined {
  switch (type) {
    case 'Seq Scan':
    case 'Sample Scan':
      return 'whole';
    case 'Index Scan':
    case 'Index Only Scan':
    case 'Bitmap Index Scan':
      return hasCondition ? 'by index' : 'whole';
    case 'Foreign Scan':
      return 'foreign';
    default:
      // A heap scan after a bitmap reads what the bitmap below it says; everything else reads no table.
      return undefined;
  }
}
