/** Prints the lines of docs/permissions.md as the code grants them today, to compare with the reviewed table by eye. */
import { ROLES } from '#platform/identity/actor.ts';
import { describeModules } from '#src/modules.ts';

for (const { name, access } of describeModules().registry.all) {
  for (const [party, roles] of Object.entries(access.grants)) {
    const isAll = roles === 'everyone' || ROLES.every((role) => roles.includes(role));
    console.log(`| \`${name}\` | ${party} | ${isAll ? 'all' : (roles as readonly string[]).join(', ')} |`);
  }
}
