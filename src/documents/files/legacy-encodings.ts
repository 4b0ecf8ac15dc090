/**
 * The two legacy encodings that Vietnamese offices still send: TCVN3 (ABC; TCVN 5712:1993, fonts ".VnTime") and
 * VNI-Windows (fonts "VNI-Times"). Both put Vietnamese letters on the codes of Latin-1, so a text in them shows
 * as "Céng hoµ x· héi" or "Coäng hoøa xaõ hoäi" wherever it is taken for Unicode or Windows-1252.
 */

const TCVN3_ROWS: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_ROWS.flatMap(([firstCode, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(firstCode + index), letter] as const),
  ),
);

/**
 * TCVN3 text, given as the characters of Latin-1 or Windows-1252, in Unicode. TCVN3 has no accented capitals:
 * fonts whose name ends in "H" draw small letters as capitals, so only a reader that knows the font can restore
 * them (see `docx-text.ts`).
 */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (character) => TCVN3.get(character) ?? character);
}

/** Letters that VNI gives a code of their own. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ì', 'ì'],
  ['í', 'í'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';

/** Marks that VNI writes as a character after the vowel. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ['ø', GRAVE],
  ['ù', ACUTE],
  ['û', HOOK],
  ['õ', TILDE],
  ['ï', DOT],
  ['â', CIRCUMFLEX],
  ['à', CIRCUMFLEX + GRAVE],
  ['á', CIRCUMFLEX + ACUTE],
  ['å', CIRCUMFLEX + HOOK],
  ['ã', CIRCUMFLEX + TILDE],
  ['ä', CIRCUMFLEX + DOT],
  ['ê', BREVE],
  ['è', BREVE + GRAVE],
  ['é', BREVE + ACUTE],
  ['ú', BREVE + HOOK],
  ['ü', BREVE + TILDE],
  ['ë', BREVE + DOT],
]);

/** One pass: a vowel with the mark that follows it, or a letter that stands alone. */
const VNI_UNIT = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöìíæóòî]/gi;

/** VNI-Windows text, given as the characters of Latin-1 or Windows-1252, in Unicode. */
export function fromVni(text: string): string {
  return text.replace(VNI_UNIT, (found: string, vowel?: string, mark?: string) =>
    vowel === undefined || mark === undefined
      ? vniLetter(found)
      : `${vniLetter(vowel)}${VNI_MARKS.get(mark.toLowerCase()) ?? ''}`.normalize('NFC'),
  );
}

function vniLetter(character: string): string {
  const small = character.toLowerCase();
  const letter = VNI_LETTERS.get(small);
  if (letter === undefined) return character;
  return character === small ? letter : letter.toUpperCase();
}
