/** Which keys the schema allows at a place in the config. */
import { z } from 'zod';
import type { JsonPath } from '../jsonc.ts';

type Schema = z.core.$ZodType;

/** A schema without the wrapper that makes it optional; of a union each branch. */
function branchesOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodOptional) return branchesOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branchesOf);
  return [schema];
}

function schemasAt(schema: Schema, path: JsonPath): readonly Schema[] {
  const [key, ...rest] = path;
  const branches = branchesOf(schema);
  if (key === undefined) return branches;
  return branches.flatMap((branch) => {
    const next =
      branch instanceof z.ZodObject
        ? branch.shape[String(key)]
        : branch instanceof z.ZodArray
          ? branch.element
          : undefined;
    return next === undefined ? [] : schemasAt(next, rest);
  });
}

/** The keys that the object at a path may have. */
export function allowedKeys(schema: Schema, path: JsonPath): readonly string[] {
  return schemasAt(schema, path).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
}
