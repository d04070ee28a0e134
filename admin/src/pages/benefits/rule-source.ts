import type { Source } from '../../editing/editor';
import { ruleOf, WHOLES, type Rule } from '../../editing/benefit/rule';
import type { ReadRule } from './rule-acts';

/** A rule as it was read, to be edited. */
export const sourceOf = ({
  id,
  revision,
  editedBy,
  rule,
}: Pick<ReadRule, 'id' | 'revision' | 'editedBy' | 'rule'>): Source<Rule> => ({
  ...{ id, revision, editedBy, edits: ruleOf(rule), wholes: WHOLES },
});
