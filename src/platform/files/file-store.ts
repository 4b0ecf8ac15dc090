/** The bytes of scans, attachments and written documents, kept by their SHA-256. Who may read a file is decided by
 * the rows that name it, never by the store. */
export interface FileStore {
  /** Keeps the bytes (again is no harm) and returns their SHA-256 as 64 hex digits. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a SHA-256; throws when they are not there or no longer match it. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
}
