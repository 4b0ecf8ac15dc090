import type { Words } from '../words.ts';

/** Who is asked to confirm an interpretation, where several have the same. */
export const HOME_AFFAIRS: Words = {
  vi: 'Sở Nội vụ tỉnh.',
  en: "The province's Department of Home Affairs.",
};

export const HOME_AFFAIRS_AND_JUSTICE: Words = {
  vi: 'Sở Nội vụ cùng Sở Tư pháp tỉnh (vbpl.vn).',
  en: "The province's Department of Home Affairs with its Department of Justice (vbpl.vn).",
};

export const MINISTRY_OF_HOME_AFFAIRS: Words = { vi: 'Bộ Nội vụ.', en: 'Ministry of Home Affairs.' };

export const JUSTICE: Words = { vi: 'Sở Tư pháp tỉnh.', en: "The province's Department of Justice." };

export const INSPECTORATE: Words = { vi: 'Thanh tra tỉnh.', en: "The province's Inspectorate." };

export const PARTY_OFFICE: Words = {
  vi: 'Văn phòng Tỉnh ủy.',
  en: "The Office of the province's Party Committee.",
};

export const COMMUNE_FRONT: Words = {
  vi: 'Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.',
  en: "The commune's Fatherland Front.",
};
