/**
 * Packages for other systems that the lockfile's packages name but the lockfile lacks. npm leaves them out when the
 * registry it was written from does not carry them, and `npm ci` then refuses the whole lockfile.
 */

/** What is missing, as `{ parent, name, version }`. */
export function missingFromLockfile({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(parent, name).some((place) => place in packages))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Where a package may lie that another one asks for: beside it or further up. */
function placesOf(parent, name) {
  const steps = parent === '' ? [] : parent.split('/node_modules/');
  const above = steps.map((_, index) => `${steps.slice(0, steps.length - index).join('/node_modules/')}/`);
  return [...above, ''].map((place) => `${place}node_modules/${name}`);
}

/** The entry for a missing package: enough for npm to know that this machine does not need it. */
export function entryFor({ name, version }, isTool) {
  const [, os, cpu, variant] = /-(darwin|win32|android|linux)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? [];
  if (os === undefined || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name}@${version} is no package for a system`);
  return {
    version,
    resolved: `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`,
    cpu: [cpu],
    ...(isTool && { dev: true }),
    ...(variant === 'musl' && { libc: ['musl'] }),
    optional: true,
    os: [os],
  };
}
