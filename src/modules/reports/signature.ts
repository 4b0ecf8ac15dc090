import { fold } from '#basics/vietnamese.ts';
import type { UnitView } from '#modules/units/index.ts';

/** On whose behalf the head of a body signs, by kind of body; a body with one head signs in his own name. */
const COLLECTIVE: Readonly<Record<string, string>> = {
  peoples_committee: 'ỦY BAN NHÂN DÂN',
  peoples_council: 'HỘI ĐỒNG NHÂN DÂN',
  steering_committee: 'BAN CHỈ ĐẠO',
  party_committee: 'BAN THƯỜNG VỤ',
  front: 'BAN THƯỜNG TRỰC',
};

/**
 * The lines above a signature: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" for a deputy chairman, "GIÁM ĐỐC"
 * for a director (Decree 30/2020/NĐ-CP Annex I, II.7); "T/M", "K/T" in the Party's form, where a deputy secretary signs
 * for the committee itself.
 */
export function signatureLines(unit: Pick<UnitView, 'kind' | 'line'>, title: string): readonly string[] {
  const isParty = unit.line === 'party';
  const collective = COLLECTIVE[unit.kind];
  const name = title.toLocaleUpperCase('vi');
  const onBehalf = collective === undefined ? [] : [`${isParty ? 'T/M' : 'TM.'} ${collective}`];
  const chief = chiefOf(title);
  const isDeputySecretary = isParty && fold(title).startsWith('pho bi thu');
  const instead =
    chief === null || isDeputySecretary
      ? []
      : [`${isParty ? 'K/T' : 'KT.'} ${chief.toLocaleUpperCase('vi')}`];
  return [...onBehalf, ...instead, name];
}

/** The office for whose holder a deputy signs: "Chủ tịch" of "Phó Chủ tịch"; null when the title is no deputy's. */
function chiefOf(title: string): string | null {
  const found = /^phó\s+(.+)$/iu.exec(title.normalize('NFC').trim());
  return found?.[1] ?? null;
}
