import { asKnownOn, type UnitHistory } from './dataset/history.ts';
import { thaiBinh } from './dataset/province.ts';

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
