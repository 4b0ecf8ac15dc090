import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { foldWords } from '../fold-name.ts';
import type { UnitView } from '../model.ts';
import { selectViews, viewColumns, viewTables } from '../views.ts';
import { plain } from './words.ts';

/**
 * The organisations whose letterhead is this on a date: issuer and the superior printed above it, as read from a
 * document. One is an answer, several are a choice, none is unknown.
 */
export async function findIssuers(
  tx: Tx,
  {
    issuer,
    parentIssuer,
    on,
  }: { readonly issuer: string; readonly parentIssuer: string | null; readonly on: string },
): Promise<readonly UnitView[]> {
  const words = foldWords(issuer);
  if (words === '') return [];
  const lastWords = words.split(' ').slice(-2).join(' ');
  const found = await selectViews(
    tx,
    sql`select ${viewColumns} from ${viewTables(on)}
      where u.class = 'organisation' and u.during @> d.asked and strpos(n.folded, ${lastWords}) > 0
      order by u.level, n.name, u.id`,
  );
  const [name, parent] = [plain(issuer), parentIssuer === null ? null : plain(parentIssuer)];
  return found.filter((unit) => {
    const parentAbove = unit.letterheadParent === null ? null : plain(unit.letterheadParent);
    if (parent !== null && parentAbove !== null && parent !== parentAbove) return false;
    if ([unit.name, unit.shortName].some((own) => plain(own) === name)) return true;
    return plain(unit.letterhead) === name && parent !== null && parent === parentAbove;
  });
}
