/** A reporter for node:test that writes only the totals, as JSON. */
export default async function* reportTotals(events) {
  let totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    // Each file has a summary too; the last one, without a file, is of all.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    totals = { passed, failed: failed + cancelled, skipped: skipped + todo };
  }
  yield JSON.stringify(totals);
}
