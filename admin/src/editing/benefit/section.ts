import type { Rule } from './rule';

/** What each part of the editor is given. */
export interface SectionProps {
  readonly rule: Rule;
  readonly onChange: (part: Partial<Rule>) => void;
}
