/** The part of JSON Schema (draft 2020-12) that says which keys and words may stand at a place. */
export type Schema = boolean | SchemaObject;
export interface SchemaObject {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly then?: Schema;
  readonly else?: Schema;
}

export interface Proposal {
  readonly word: string;
  readonly detail: string;
}

/** Keys that may stand in the mapping at the path, in the schema's order. */
export function keysAt(root: SchemaObject, path: readonly (string | number)[]): Proposal[] {
  const found = new Map<string, string>();
  for (const schema of schemasAt(root, path)) {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (value === false) continue;
      const detail = typeof value === "object" ? (value.description ?? wordsOf(root, value)) : "";
      if (!found.has(key) || (found.get(key) === "" && detail !== "")) found.set(key, detail);
    }
  }
  return [...found].map(([word, detail]) => ({ word, detail }));
}

/** Words of closed lists that may stand as the value at the path. */
export function wordsAt(root: SchemaObject, path: readonly (string | number)[]): Proposal[] {
  const found = new Map<string, string>();
  for (const schema of schemasAt(root, path)) {
    for (const word of [...(schema.enum ?? []), ...("const" in schema ? [schema.const] : [])]) found.set(String(word), "");
  }
  return [...found].map(([word, detail]) => ({ word, detail }));
}

function wordsOf(root: SchemaObject, schema: Schema): string {
  return expand(root, schema)
    .flatMap((each) => each.enum ?? [])
    .join(", ");
}

function schemasAt(root: SchemaObject, path: readonly (string | number)[]): SchemaObject[] {
  let here = expand(root, root);
  for (const step of path) here = here.flatMap((schema) => steps(schema, step)).flatMap((schema) => expand(root, schema));
  return here;
}

function steps(schema: SchemaObject, step: string | number): Schema[] {
  if (typeof step === "number") return schema.items === undefined ? [] : [schema.items];
  const named = schema.properties?.[step];
  if (named !== undefined) return [named];
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern, "u").test(step));
  if (patterns.length > 0) return patterns.map(([, value]) => value);
  return schema.additionalProperties === undefined ? [] : [schema.additionalProperties];
}

/** The schema with all that it refers to or chooses among, flat. */
function expand(root: SchemaObject, schema: Schema, seen = new Set<Schema>()): SchemaObject[] {
  if (typeof schema === "boolean" || seen.has(schema)) return [];
  seen.add(schema);
  const name = schema.$ref?.replace("#/$defs/", "");
  const parts = [
    name === undefined ? undefined : root.$defs?.[name],
    schema.then,
    schema.else,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  return [schema, ...parts.flatMap((part) => (part === undefined ? [] : expand(root, part, seen)))];
}
