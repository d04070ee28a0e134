import { App, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { localeOf, LOCALES, type Locale } from '../locales/locale';
import { speak } from '../locales/texts';
import { themeOf, type Scheme } from './theme';

export interface Appearance {
  readonly locale: Locale;
  readonly scheme: Scheme;
  readonly setLocale: (locale: Locale) => void;
  readonly setScheme: (scheme: Scheme) => void;
}

const AppearanceContext = createContext<Appearance | null>(null);

/** Language and theme, and how to change them. */
export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('This stands outside the appearance.');
  return appearance;
}

const DARK = '(prefers-color-scheme: dark)';
const STILL = '(prefers-reduced-motion: reduce)';
const COMPONENTS = { en: enUs, 'zh-CN': zhCn } as const;
const CALENDARS = { en: 'en', 'zh-CN': 'zh-cn' } as const;

export interface AppearanceProviderProps {
  /** Lets the styles of the library through the policy of the page. */
  readonly nonce: string;
  readonly children: ReactNode;
}

/** Gives everything beneath it one language and one theme; both are remembered. */
export function AppearanceProvider({ nonce, children }: AppearanceProviderProps) {
  const [locale, setLocale] = useState(firstLocale);
  const [chosen, setChosen] = useState(keptScheme);
  const isDark = useMedia(DARK);
  const isStill = useMedia(STILL);
  const scheme = chosen ?? (isDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.dataset['theme'] = scheme;
  }, [locale, scheme]);
  const appearance = useMemo(
    () => ({
      ...{ locale, scheme },
      setLocale: (next: Locale) => {
        keep('laurel.locale', next);
        setLocale(applied(next));
      },
      setScheme: (next: Scheme) => {
        keep('laurel.theme', next);
        setChosen(next);
      },
    }),
    [locale, scheme],
  );
  return (
    <AppearanceContext value={appearance}>
      <ConfigProvider
        locale={COMPONENTS[locale]}
        theme={themeOf(scheme, isStill)}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </AppearanceContext>
  );
}

/** Both libraries of texts and calendars speak the language from now on. */
function applied(locale: Locale): Locale {
  speak(locale);
  dayjs.locale(CALENDARS[locale]);
  return locale;
}

function firstLocale(): Locale {
  const kept = LOCALES.find((each) => each === recall('laurel.locale'));
  return applied(kept ?? localeOf(navigator.language));
}

function keptScheme(): Scheme | null {
  const kept = recall('laurel.theme');
  return kept === 'light' || kept === 'dark' ? kept : null;
}

/** Whether the browser says so, now and whenever it says something else. */
function useMedia(text: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const query = matchMedia(text);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    [text],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(text).matches);
}

/** A browser may be set to keep nothing; the console then works all the same. */
function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It is forgotten with the page.
  }
}
