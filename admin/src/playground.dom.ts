type Child = Node | string;

/** An element with its attributes and what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A sentence, with what stands between backticks as code. */
export const sentence = (text: string): readonly Child[] =>
  text
    .split('`')
    .map((part, index) => (index % 2 ? element('code', { translate: 'no' }, part) : part));

/** An element of index.html; it is a fault of ours when it is not there. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return found;
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/gi;
/** Beyond this, marking every word would hold the browser up. */
const LONGEST_MARKED = 200_000;

/** JSON with its parts marked for colours. */
export function markedJson(value: unknown): DocumentFragment {
  const text = JSON.stringify(value, null, 2);
  const fragment = document.createDocumentFragment();
  if (text.length > LONGEST_MARKED) {
    fragment.append(text);
    return fragment;
  }
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon] = match;
    const name = quoted === undefined ? 'literal' : colon === undefined ? 'string' : 'name';
    fragment.append(
      text.slice(end, match.index),
      element('span', { class: name }, quoted ?? whole),
    );
    end = match.index + (quoted ?? whole).length;
  }
  fragment.append(text.slice(end));
  return fragment;
}
