/** The URLs of outgoing documents. `:id` in the routes is a UUID. */
export const DIRECTIVE_PATHS = {
  list: '/van-ban-di',
  fresh: '/van-ban-di/moi',
  draft: (id: string) => `/van-ban-di/${id}`,
  tab: (id: string, tab: DraftTab) =>
    tab === 'soan-thao' ? `/van-ban-di/${id}` : `/van-ban-di/${id}/${tab}`,
  act: (id: string, act: string) => `/van-ban-di/${id}/${act}`,
  assignment: (id: string, assignmentId: string) => `/van-ban-di/${id}/dau-viec/${assignmentId}`,
  /** How far its work is, as squares or as a table; of one item, where `item` names one (empty: of none). */
  progress: (id: string, { item, table = false }: { item?: string | undefined; table?: boolean } = {}) =>
    `/van-ban/${id}/thuc-hien${table ? '/bang' : ''}${itemQuery(item)}`,
  progressSheet: (id: string, item?: string) => `/van-ban/${id}/thuc-hien.xlsx${itemQuery(item)}`,
  document: (id: string) => `/van-ban/${id}`,
  documentTab: (id: string, tab: DocumentTab) =>
    tab === 'van-ban' ? `/van-ban/${id}` : `/van-ban/${id}/${tab}`,
  file: (fileId: string) => `/tep/${fileId}`,
} as const;

export const DRAFT_TABS = ['soan-thao', 'noi-nhan', 'dau-viec', 'kiem-tra', 'xem-truoc', 'lich-su'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];

export const DOCUMENT_TABS = ['van-ban', 'thuc-hien', 'giao-nhan', 'bao-cao', 'nhat-ky'] as const;
export type DocumentTab = (typeof DOCUMENT_TABS)[number];

const NO_ITEM = 'khac';

function itemQuery(item: string | undefined): string {
  return item === undefined ? '' : `?${new URLSearchParams({ muc: item === '' ? NO_ITEM : item })}`;
}

/** The item that an address names; empty: duties that rest on no item. */
export function itemNamed(query: string | undefined): string | undefined {
  if (query === undefined || query === '' || query.length > 40) return undefined;
  return query === NO_ITEM ? '' : query;
}
