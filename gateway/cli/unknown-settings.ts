import type { Config } from '../config.ts';
import type { Department } from '../contracts/department.ts';

/** A setting about something that this gateway does not have; it would do nothing. */
export type UnknownSetting = { readonly department: string; readonly problem: string };

/** Settings whose department or relation does not exist, which a slip of the pen makes. */
export function unknownSettings(
  known: readonly Department[],
  { departments, hosted = {} }: Pick<Config, 'departments' | 'hosted'>,
): readonly UnknownSetting[] {
  const ids = known.map(({ id }) => id);
  const strangers = [...Object.keys(departments), ...Object.keys(hosted)].filter((id) => !ids.includes(id));
  const strays = known.flatMap(({ id, relations }) => {
    const names = relations.map(({ name }) => name);
    return Object.keys(departments[id]?.relations ?? {})
      .filter((name) => !names.includes(name))
      .map((name) => ({
        department: id,
        problem: `relations.${name} overrides nothing; the relations are ${names.join(', ')}`,
      }));
  });
  return [
    ...strangers.map((id) => ({
      department: id,
      problem: `there is no such department; there are ${ids.join(', ')}`,
    })),
    ...strays,
  ];
}
