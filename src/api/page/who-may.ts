import { type Lang, type Text, t } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';
import type { Access } from '#platform/procedure/access.ts';
import { apiTexts as m, PARTY_TEXTS, ROLE_TEXTS } from './texts.ts';

/** The access table of a procedure in words: "văn thư, lãnh đạo (đơn vị nhận nhiệm vụ); …". */
export function whoMay(access: Pick<Access<never>, 'grants'>, lang: Lang): string {
  const grants = Object.entries(access.grants).filter(
    ([, roles]) => roles === 'everyone' || roles.length > 0,
  );
  if (grants.length === 0) return t(lang, m.nobody);
  return grants.map(([party, roles]) => grantWords(party, roles, lang)).join('; ');
}

function grantWords(party: string, roles: readonly Role[] | 'everyone', lang: Lang): string {
  if (party === 'own' && roles === 'everyone') return t(lang, m.everyone);
  const who =
    roles === 'everyone' ? t(lang, m.all) : roles.map((role) => t(lang, ROLE_TEXTS[role])).join(', ');
  return `${who} (${partyWords(party, lang)})`;
}

function partyWords(party: string, lang: Lang): string {
  const text: Text | undefined = Object.hasOwn(PARTY_TEXTS, party) ? PARTY_TEXTS[party] : undefined;
  return text === undefined ? party : t(lang, text);
}
