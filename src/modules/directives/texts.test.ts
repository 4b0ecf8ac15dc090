import { test } from 'node:test';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import * as labels from './labels.ts';
import { DIRECTIVE_MESSAGES } from './messages.ts';
import { directiveTexts } from './texts.ts';

test('every text of outgoing documents stands in both languages with the same parameters', () => {
  everyTextIsComplete(directiveTexts);
  everyTextIsComplete(DIRECTIVE_MESSAGES);
  for (const table of [
    labels.EVENT_LABELS,
    labels.VERB_LABELS,
    labels.PURPOSE_LABELS,
    labels.CHANGE_LABELS,
    labels.TOPIC_LABELS,
  ])
    everyTextIsComplete(table);
});
