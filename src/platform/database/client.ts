import pg from 'pg';

/**
 * A single connection for one piece of work, connected. When the server goes away, the query that runs or the next
 * one fails; without the listener Node would end the program.
 */
export async function connectClient(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
