import { type Citation, cite } from '#law/citation.ts';
import type { OfficialDocument } from '../model.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import { DATE_RULES } from './date-rules.ts';
import type { CheckContext, CheckedField, Departure, DepartureData, Form, Rule } from './departure.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { TAIL_RULES } from './tail-rules.ts';

/** The first day of 05-HD/VPTW, which replaced 36-HD/VPTW. */
const PARTY_05_FROM = '2026-05-27';

/** Every rule of form, in the order of a document's components. */
export const RULES: readonly Rule[] = [...COMPONENT_RULES, ...NUMBER_RULES, ...DATE_RULES, ...TAIL_RULES];

/**
 * Where the document departs from the form of the body that issues it: Decree 30/2020/NĐ-CP for the State and,
 * by interpretation, the Front; the Party's guideline of the document's day for the Party. [] when nothing was
 * found. It judges what the model holds: sizes, spacing and the wording of the text are not in it.
 */
export function checkDocument(document: OfficialDocument, context: CheckContext): readonly Departure[] {
  const form = formOf(document, context);
  return RULES.filter((rule) => rule.styles.includes(form.style)).flatMap((rule) =>
    rule.find(document, form).map((data) => departure(rule, form, data)),
  );
}

function formOf(document: OfficialDocument, context: CheckContext): Form {
  const on = context.on.toString();
  const day = document.date ?? on;
  return {
    on,
    style: context.style,
    stage: context.stage ?? 'issued',
    party: day < PARTY_05_FROM ? '36-HD/VPTW' : '05-HD/VPTW',
  };
}

function departure(rule: Rule, form: Form, data: DepartureData): Departure {
  return {
    rule: rule.id,
    severity: rule.severity,
    field: fieldOf(rule, data),
    basis: basisOf(rule, form),
    // The Party's guidelines were read in digests; the Front follows the decree by custom.
    interpretation: rule.interpretation || form.style !== 'state',
    data,
  };
}

function basisOf(rule: Rule, form: Form): Citation {
  return form.style === 'party' ? cite(form.party) : cite('30/2020/NĐ-CP', rule.place);
}

/** A rule over several fields names the field it found. */
function fieldOf(rule: Rule, data: DepartureData): CheckedField {
  const named = typeof data.name === 'string' ? data.name.split('.')[0] : undefined;
  const fields: readonly CheckedField[] = ['number', 'symbol', 'issuer', 'subject', 'signer', 'recipients'];
  return fields.find((field) => field === named) ?? rule.field;
}
