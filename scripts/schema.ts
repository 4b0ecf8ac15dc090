/** `npm run schema`: writes db/schema.sql and the types of the tables from a freshly migrated database. */
import { writeFileSync } from 'node:fs';
import { migrate } from '#platform/database/migrate.ts';
import { schemaFiles } from '#platform/database/schema/write.ts';
import { emptyTestDatabase } from '#platform/database/testing.ts';

const empty = await emptyTestDatabase();
try {
  await migrate(empty.url);
  for (const { path, text } of await schemaFiles(empty.url)) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
} finally {
  await empty.drop();
}
