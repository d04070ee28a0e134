import { ask, cleanKey, curlOf, faultOf, type Answer, type Question } from './playground.api.js';
import { drawCard, memberIn } from './playground.card.js';
import { byId, element, markedJson, sentence } from './playground.dom.js';
import { EXAMPLES, exampleOf, type Example } from './playground.examples.js';
import { isTextKey, textOf, type Locale, type TextKey } from './playground.texts.js';

const KEY_NAME = 'laurel.key';
const THEME_NAME = 'laurel.theme';
const INDENT = '  ';

const root = document.documentElement;
const keyField = byId('key', HTMLInputElement);
const remember = byId('remember', HTMLInputElement);
const reveal = byId('reveal', HTMLButtonElement);
const themeButton = byId('theme', HTMLButtonElement);
const queryField = byId('query', HTMLTextAreaElement);
const variablesField = byId('variables', HTMLTextAreaElement);
const variablesFault = byId('variables-fault', HTMLElement);
const copied = byId('copied', HTMLElement);
const answerPanel = byId('answer', HTMLElement);

/** All that the page remembers between two acts of the person. */
const state = {
  locale: localeOf(new URLSearchParams(location.hash.slice(1)).get('lang') ?? navigator.language),
  example: EXAMPLES[0] as Example,
  answer: null as { readonly answer: Answer; readonly hadKey: boolean } | null,
  asked: null as Question | null,
  /** Counts questions: the answer of an earlier one is not shown any more. */
  turn: 0,
};

function localeOf(tag: string): Locale {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

const text = (key: TextKey, places?: Readonly<Record<string, string | number>>): string =>
  textOf(state.locale, key, places);

// Language and theme

function speak(): void {
  root.lang = state.locale;
  document.title = `Laurel · ${text('brand')}`;
  for (const each of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = each.dataset['text'] ?? '';
    if (isTextKey(key)) each.replaceChildren(...sentence(text(key)));
  }
  for (const each of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const key = each.dataset['label'] ?? '';
    if (isTextKey(key)) each.setAttribute('aria-label', text(key));
  }
  for (const each of document.querySelectorAll<HTMLElement>('[data-locale]')) {
    each.setAttribute('aria-pressed', String(each.dataset['locale'] === state.locale));
  }
  copied.textContent = '';
  if (variablesFault.textContent !== '') readVariables();
  showExamples();
  showReveal();
  showTheme();
  showAnswer();
}

async function changeLocale(locale: Locale): Promise<void> {
  state.locale = locale;
  writeHash();
  speak();
  const { asked } = state;
  // What the server said is in the other language still; only what reads may be asked again.
  if (asked && state.answer && !/^\s*mutation\b/.test(asked.query)) await put(asked);
}

const isDark = (): boolean =>
  root.dataset['theme'] === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : root.dataset['theme'] === 'dark';

function showTheme(): void {
  themeButton.textContent = text(isDark() ? 'toLight' : 'toDark');
}

function toggleTheme(): void {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  stored(() => localStorage.setItem(THEME_NAME, theme));
  showTheme();
}

/** A browser may be set to keep nothing; the page then works all the same. */
function stored<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

// The key

function showReveal(): void {
  const isShown = keyField.type === 'text';
  reveal.textContent = text(isShown ? 'hide' : 'show');
  reveal.setAttribute('aria-pressed', String(isShown));
}

function keepKey(): void {
  const key = keyField.value;
  stored(() =>
    remember.checked && key !== ''
      ? sessionStorage.setItem(KEY_NAME, key)
      : sessionStorage.removeItem(KEY_NAME),
  );
}

function recallKey(): void {
  const key = stored(() => sessionStorage.getItem(KEY_NAME));
  if (key === null) return;
  keyField.value = key;
  remember.checked = true;
}

// Examples and the address

const hashOf = (example: Example): string => `#example=${example.id}&lang=${state.locale}`;

const writeHash = (): void => history.replaceState(null, '', hashOf(state.example));

function readHash(): void {
  const hash = new URLSearchParams(location.hash.slice(1));
  // The link to the answer is a place in the page, not a state of it.
  if (!hash.has('example') && !hash.has('lang')) return;
  const locale = localeOf(hash.get('lang') ?? state.locale);
  const example = exampleOf(hash.get('example'));
  if (example !== state.example) choose(example);
  if (locale !== state.locale) void changeLocale(locale);
}

function choose(example: Example): void {
  state.example = example;
  queryField.value = example.query;
  variablesField.value = JSON.stringify(example.variables(new Date()), null, 2);
  readVariables();
  showExamples();
}

function showExamples(): void {
  const links = EXAMPLES.map((example) => {
    const link = element('a', { href: hashOf(example), 'data-example': example.id });
    link.textContent = text(example.label);
    if (example === state.example) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', () => choose(example));
    return link;
  });
  const list = byId('examples', HTMLUListElement);
  const focused = document.activeElement?.getAttribute('data-example');
  list.replaceChildren(...links.map((link) => element('li', {}, link)));
  links.find((link) => link.dataset['example'] === focused)?.focus();
  byId('about', HTMLElement).textContent = text(state.example.about);
}

// Asking

/** Null, and says so beneath the field, when they are not what GraphQL takes. */
function readVariables(): Question['variables'] | null {
  const written = variablesField.value.trim();
  try {
    const value: unknown = written === '' ? {} : JSON.parse(written);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new TypeError('{ … }');
    }
    tellVariablesFault('');
    return value as Question['variables'];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tellVariablesFault(text('variablesFault', { reason }));
    return null;
  }
}

function tellVariablesFault(message: string): void {
  variablesFault.textContent = message;
  if (message === '') variablesField.removeAttribute('aria-invalid');
  else variablesField.setAttribute('aria-invalid', 'true');
}

async function run(): Promise<void> {
  const variables = readVariables();
  if (!variables) return variablesField.focus();
  await put({ query: queryField.value, variables });
  const { top, bottom } = byId('answer-title', HTMLElement).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) answerPanel.scrollIntoView();
}

async function put(question: Question): Promise<void> {
  state.turn += 1;
  const { turn } = state;
  const key = cleanKey(keyField.value);
  answerPanel.setAttribute('aria-busy', 'true');
  byId('status', HTMLElement).textContent = text('running');
  const answer = await ask(question, key, state.locale);
  if (turn !== state.turn) return;
  answerPanel.removeAttribute('aria-busy');
  state.asked = question;
  state.answer = { answer, hadKey: key !== '' };
  showAnswer();
}

async function copyCurl(): Promise<void> {
  const variables = readVariables();
  if (!variables) return variablesField.focus();
  const question = { query: queryField.value, variables };
  try {
    await navigator.clipboard.writeText(curlOf(question, location.origin, state.locale));
    copied.replaceChildren(...sentence(text('copied')));
  } catch {
    copied.textContent = text('notCopied');
  }
}

// The answer

function showAnswer(): void {
  if (!state.answer) return;
  const { answer, hadKey } = state.answer;
  byId('empty', HTMLElement).hidden = true;
  byId('status', HTMLElement).textContent =
    answer.status === null ? '' : text('status', { status: answer.status, ms: answer.ms });
  showFault(answer, hadKey);
  const member = answer.status === null ? null : memberIn(answer.body.data ?? null);
  byId('card', HTMLElement).replaceChildren(...(member ? [drawCard(member, state.locale)] : []));
  byId('raw', HTMLElement).hidden = answer.status === null;
  if (answer.status !== null) byId('json', HTMLElement).replaceChildren(markedJson(answer.body));
}

function showFault(answer: Answer, hadKey: boolean): void {
  const place = byId('explanation', HTMLElement);
  const fault = faultOf(answer, hadKey);
  if (!fault) return place.replaceChildren();
  const messages = fault.messages.map((message) => element('li', {}, message));
  const box = element('div', { class: 'notice', 'data-fault': fault.kind });
  box.append(
    element('h3', {}, text(`fault.${fault.kind}.title`)),
    element('p', {}, ...sentence(text(`fault.${fault.kind}.text`))),
  );
  if (messages.length > 0) box.append(element('ul', {}, ...messages));
  place.replaceChildren(box);
}

// The keyboard

/** Tab indents until Escape is pressed; any other key makes it indent again. */
function editByKeyboard(field: HTMLTextAreaElement): void {
  let leaves = false;
  field.addEventListener('focus', () => {
    leaves = false;
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leaves = true;
    else if (event.key === 'Tab' && !event.shiftKey && !leaves) {
      event.preventDefault();
      // The only way to insert that can be undone; others clear the history of the field.
      document.execCommand('insertText', false, INDENT);
    } else if (event.key !== 'Shift' && event.key !== 'Tab') leaves = false;
  });
}

function listen(): void {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  byId('shortcut', HTMLElement).textContent = isApple ? '⌘↵' : 'Ctrl ↵';
  byId('question', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  });
  editByKeyboard(queryField);
  variablesField.addEventListener('change', readVariables);
  keyField.addEventListener('input', keepKey);
  remember.addEventListener('change', keepKey);
  reveal.addEventListener('click', () => {
    keyField.type = keyField.type === 'text' ? 'password' : 'text';
    showReveal();
  });
  themeButton.addEventListener('click', toggleTheme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
  byId('curl', HTMLButtonElement).addEventListener('click', () => void copyCurl());
  for (const each of document.querySelectorAll<HTMLElement>('[data-locale]')) {
    const locale = localeOf(each.dataset['locale'] ?? '');
    each.addEventListener('click', () => void changeLocale(locale));
  }
  window.addEventListener('hashchange', readHash);
}

function start(): void {
  const theme = stored(() => localStorage.getItem(THEME_NAME));
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const schema = root.dataset['schema'];
  if (schema) {
    const link = byId('schema', HTMLAnchorElement);
    link.href = schema;
    link.hidden = false;
  }
  recallKey();
  choose(exampleOf(new URLSearchParams(location.hash.slice(1)).get('example')));
  listen();
  speak();
}

start();
