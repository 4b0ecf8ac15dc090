import { FILE_FORMATS, type StoredFormat } from './formats.ts';

/** Most characters of a file's name, its ending included. */
export const NAME_LENGTH = 255;

/** Control characters, and marks that turn the direction of writing so that a name seems to end otherwise. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A name that is safe to show and to save under: no folders, no control characters, nothing that systems reserve, an
 * ending that tells the truth ("bao-cao.exe" that is text becomes "bao-cao.exe.txt"), at most 255 characters.
 */
export function cleanFileName(name: string, format: StoredFormat): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { extensions } = FILE_FORMATS[format];
  const given = extensions.find((extension) => plain.toLowerCase().endsWith(extension));
  const stem = given === undefined ? plain : plain.slice(0, -given.length).replace(/[.\s]+$/, '');
  const ending = given ?? extensions[0];
  return `${shortened(stem || 'tep', NAME_LENGTH - ending.length)}${ending}`;
}

function shortened(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** The value of Content-Disposition (RFC 6266): the name as it is, and in ASCII for old programs. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
