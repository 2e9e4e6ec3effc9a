import { z } from 'zod';
import { isLanguageTag } from '../model/language.ts';

/** One field of a data file, as its schema states it. */
export interface SchemaField {
  /** Its path below one entry of the file: `voice.kind`, `gaps[].at`. */
  readonly name: string;
  /** Its type in the words of JSON: `string`, `integer or null`, `list of string`. */
  readonly type: string;
  /** The values it can have, where the schema lists them. */
  readonly values: readonly string[];
  /** What the schema says of it, in English, or null. */
  readonly meaning: string | null;
}

/** The part of a JSON Schema that fields are read from. */
interface Node {
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
  readonly anyOf?: readonly Node[] | undefined;
  readonly additionalProperties?: Node | boolean | undefined;
}

const nodeSchema: z.ZodType<Node> = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  properties: z.lazy(() => z.record(z.string(), nodeSchema)).optional(),
  items: z.lazy(() => nodeSchema).optional(),
  anyOf: z.lazy(() => z.array(nodeSchema)).optional(),
  additionalProperties: z.lazy(() => z.union([z.boolean(), nodeSchema])).optional(),
});

/**
 * The fields of one entry of a data file, in the order of its schema. A text
 * in every language of the site counts as one field.
 *
 * @param schema the JSON Schema of a file that holds one list beside its version
 */
export function fieldsOf(schema: unknown): SchemaField[] {
  const root = nodeSchema.parse(schema);
  const lists = Object.values(root.properties ?? {}).filter(({ type }) => type === 'array');
  const entry = lists.length === 1 ? lists[0]?.items : undefined;
  return propertiesOf(entry ?? root, '');
}

function propertiesOf(node: Node, prefix: string): SchemaField[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, property]) => fieldAt(property, `${prefix}${key}`));
}

function fieldAt(node: Node, name: string): SchemaField[] {
  const { value, isNullable } = withoutNull(node);
  const meaning = node.description ?? value.description ?? null;
  const orNull = isNullable ? ' or null' : '';
  if (isLocalized(value)) return [{ name, type: `text by language${orNull}`, values: [], meaning }];
  if (value.type === 'array') {
    const item = withoutNull(value.items ?? {}).value;
    const inner = propertiesOf(item, `${name}[].`);
    const type = inner.length > 0 && !isLocalized(item) ? 'list of objects' : `list of ${nameOf(item)}`;
    return [{ name, type: type + orNull, values: item.enum ?? [], meaning }, ...(isLocalized(item) ? [] : inner)];
  }
  const inner = propertiesOf(value, `${name}.`);
  return [{ name, type: nameOf(value) + orNull, values: value.enum ?? [], meaning }, ...inner];
}

/** Zod writes “X or null” as a choice of two, or as a list of two types. */
function withoutNull(node: Node): { readonly value: Node; readonly isNullable: boolean } {
  if (typeof node.type === 'object') {
    const [type, ...rest] = node.type.filter((name) => name !== 'null');
    const isNullable = node.type.includes('null');
    return { value: { ...node, type: rest.length === 0 ? type : [type ?? '', ...rest] }, isNullable };
  }
  const others = node.anyOf?.filter(({ type }) => type !== 'null');
  const [only, ...more] = others ?? [];
  if (!only || more.length > 0) return { value: node, isNullable: false };
  return { value: only, isNullable: others?.length !== node.anyOf?.length };
}

function isLocalized({ properties }: Node): boolean {
  const keys = Object.keys(properties ?? {});
  return keys.length > 0 && keys.every(isLanguageTag);
}

function nameOf(node: Node): string {
  if (isLocalized(node)) return 'text by language';
  if (node.type === undefined) return node.anyOf ? 'one of several' : 'any';
  return typeof node.type === 'string' ? node.type : node.type.join(' or ');
}
