import type { Module } from '#web/module.ts';
import { asKnownOn, type UnitHistory } from './dataset/history.ts';
import { thaiBinh } from './dataset/province.ts';
import { exportFile, importPreview, importUnits } from './exchange/procedures.ts';
import { UNIT_MESSAGES } from './messages.ts';
import { m } from './pages/texts.ts';
import { UNIT_PATHS } from './paths.ts';
import { merge, rename, search, subordinates, view } from './procedures.ts';
import { routes } from './routes.tsx';

export { findIssuers } from './addressees/issuer.ts';
export { type AddresseeMatch, resolveAddressees } from './addressees/resolve.ts';
export { asKnownOn, type UnitHistory } from './dataset/history.ts';
export { COMMUNES_MERGE, DISTRICTS_END, thaiBinh } from './dataset/province.ts';
export { unitIdOf } from './ids.ts';
export { CLASS_LABELS, KIND_LABELS, LEVEL_LABELS, LINE_LABELS } from './labels.ts';
export { loadProvince } from './load.ts';
export {
  type OrganisationKind,
  type ParentLine,
  type Succession,
  type TerritoryKind,
  type UnitClass,
  type UnitKind,
  type UnitLevel,
  type UnitLine,
  type UnitPage,
  type UnitSearch,
  UnitView,
} from './model.ts';
export {
  ancestorsOf,
  isUnder,
  type SubordinateFilter,
  searchUnits,
  subordinatesOf,
  successorOn,
  successorsOn,
  unitsByIds,
  unitsExistOn,
  unitView,
} from './store.ts';

/** Thái Bình as it was known on a day: what came later is left out, ends that lay ahead are open. */
export function thaiBinhKnownOn(on: string): UnitHistory {
  return asKnownOn(thaiBinh(), on);
}

export { UNIT_PATHS } from './paths.ts';

/** Units: territories and organisations by date, their names, parents and successors. */
export const units: Module = {
  name: 'units',
  procedures: [search, view, subordinates, rename, merge, importPreview, importUnits, exportFile],
  routes,
  messages: UNIT_MESSAGES,
  nav: [{ label: m.title, href: UNIT_PATHS.list, place: 60 }],
  jobs: [],
};
