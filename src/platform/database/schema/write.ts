import { join } from 'node:path';
import { projectRoot } from '#basics/project-root.ts';
import { connectClient } from '../client.ts';
import { readCatalog } from './catalog.ts';
import { schemaSql } from './sql-text.ts';
import { tablesText } from './tables-text.ts';

/** A file that is written from the migrated database, with the text it should have. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** `db/schema.sql` and `tables.ts` as they follow from the database at `url`, which has had all migrations. */
export async function schemaFiles(url: string): Promise<SchemaFile[]> {
  const client = await connectClient({ connectionString: url });
  try {
    const catalog = await readCatalog(client);
    return [
      { path: join(projectRoot(), 'db', 'schema.sql'), text: schemaSql(catalog) },
      { path: join(projectRoot(), 'src', 'platform', 'database', 'tables.ts'), text: tablesText(catalog) },
    ];
  } finally {
    await client.end();
  }
}
