import type { Story } from '../comparison/story.ts';
import { columnFields } from './column-meanings.ts';
import { dataNames, jsonSchemaOf } from './data-schemas.ts';
import { exportedFiles, type ExportedFile, type ExportKey } from './export-files.ts';
import { fieldsOf, type SchemaField } from './schema-fields.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** One file that everybody may take away. */
export interface Download {
  /** The key under which the pages say what it is good for. */
  readonly key: ExportKey;
  /** Its name below `/data/`. */
  readonly file: string;
  readonly mediaType: string;
  /** The name of its JSON Schema; null where it has none. */
  readonly schema: string | null;
  /** None where a standard says what the file holds. */
  readonly fields: readonly SchemaField[];
  /** In bytes. */
  readonly size: number;
}

/** Those for most uses. */
const first: readonly ExportKey[] = ['claims', 'xlsx', 'claims-csv', 'answers-csv', 'articles', 'questions', 'matrix'];

/** The files in the order in which a reader meets them: those for most uses first. */
export async function downloadsOf(story: Story, addresses: SiteAddresses): Promise<Download[]> {
  const { languages } = story.site;
  const files = await exportedFiles(story, addresses);
  const rank = ({ key }: Download): number => {
    const place = first.indexOf(key);
    return place === -1 ? first.length : place;
  };
  return files.flatMap((file) => downloadOf(file, languages)).toSorted((a, b) => rank(a) - rank(b));
}

function downloadOf({ key, file, mediaType, bytes, table }: ExportedFile, languages: readonly string[]): Download[] {
  if (key === null) return [];
  const data = dataNames.find((name) => name === key);
  const fields = data ? fieldsOf(jsonSchemaOf(data, languages)) : table ? columnFields(table, languages) : [];
  const [type = mediaType] = mediaType.split(';');
  return [{ key, file, mediaType: type, schema: data ? `${data}.schema.json` : null, fields, size: bytes.length }];
}
