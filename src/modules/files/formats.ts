/** The formats in which files are taken, and how each is given back. */
export const FILE_FORMATS = {
  pdf: { mime: 'application/pdf', extensions: ['.pdf'], inline: true },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx'],
    inline: false,
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx'],
    inline: false,
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['.pptx'],
    inline: false,
  },
  doc: { mime: 'application/msword', extensions: ['.doc'], inline: false },
  xls: { mime: 'application/vnd.ms-excel', extensions: ['.xls'], inline: false },
  ppt: { mime: 'application/vnd.ms-powerpoint', extensions: ['.ppt'], inline: false },
  png: { mime: 'image/png', extensions: ['.png'], inline: true },
  jpeg: { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg', '.jfif'], inline: true },
  webp: { mime: 'image/webp', extensions: ['.webp'], inline: true },
  gif: { mime: 'image/gif', extensions: ['.gif'], inline: true },
  avif: { mime: 'image/avif', extensions: ['.avif'], inline: true },
  tiff: { mime: 'image/tiff', extensions: ['.tif', '.tiff'], inline: false },
  heic: { mime: 'image/heic', extensions: ['.heic', '.heif'], inline: false },
  text: { mime: 'text/plain; charset=utf-8', extensions: ['.txt', '.csv', '.md'], inline: false },
} as const satisfies Record<string, FormatFacts>;

interface FormatFacts {
  readonly mime: string;
  /** Endings of names, with their dots; the first is put to a name that has none of them. */
  readonly extensions: readonly [string, ...string[]];
  /** Whether a browser may show it in a page of its own: nothing in it can act. */
  readonly inline: boolean;
}

export type StoredFormat = keyof typeof FILE_FORMATS;

/** How a file of a stored format is given back; a format that this version does not know is only bytes. */
export function formatFacts(format: string): FormatFacts {
  return Object.hasOwn(FILE_FORMATS, format) ? FILE_FORMATS[format as StoredFormat] : BYTES;
}

const BYTES: FormatFacts = { mime: 'application/octet-stream', extensions: ['.bin'], inline: false };

/** Endings of the names of all files that are taken, for file fields. */
export const ACCEPTED_EXTENSIONS: readonly string[] = Object.values(FILE_FORMATS).flatMap((format) => [
  ...format.extensions,
]);
