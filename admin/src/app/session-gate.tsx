import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createApi } from '../api/client';
import { forgetKey, keepKey, recallKey, takeKeyOfLink } from '../api/kept-key';
import type { Locale } from '../locales/locale';
import { useAppearance } from '../ui/appearance';
import { SignIn, type SignInTrouble } from './sign-in';
import { SignedIn } from './signed-in';

/** Lets in who has a good key; the others stand at the door, and come back to where they were. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [key, setKey] = useState(firstKey);
  const [trouble, setTrouble] = useState<SignInTrouble>(null);
  const leave = useCallback((why: SignInTrouble) => {
    forgetKey();
    setKey(null);
    setTrouble(why);
  }, []);
  if (key === null) {
    const enter = (next: string) => {
      keepKey(next);
      setTrouble(null);
      setKey(next);
    };
    return <SignIn trouble={trouble} onKey={enter} />;
  }
  return (
    <WithKey key={key} apiKey={key} leave={leave}>
      {children}
    </WithKey>
  );
}

/** A link that signs in goes before what this tab remembers. */
function firstKey(): string | null {
  const key = takeKeyOfLink();
  if (key !== null) keepKey(key);
  return key ?? recallKey();
}

interface WithKeyProps {
  readonly apiKey: string;
  readonly leave: (why: SignInTrouble) => void;
  readonly children: ReactNode;
}

function WithKey({ apiKey, leave, children }: WithKeyProps) {
  const { locale } = useAppearance();
  const [connection] = useState(() => connect(apiKey, locale, leave));
  useEffect(() => connection.speak(locale), [connection, locale]);
  const { api, onIn } = connection;
  return (
    <Provider value={api.client}>
      <SignedIn apiKey={apiKey} onIn={onIn} signOut={() => leave(null)} refresh={api.refresh}>
        {children}
      </SignedIn>
    </Provider>
  );
}

/** The API by one key, in the language of the moment. */
function connect(key: string, first: Locale, leave: WithKeyProps['leave']) {
  const now = { locale: first, isIn: false };
  const api = createApi({
    key,
    locale: () => now.locale,
    // A key that was good before has ended; one that never was is refused.
    onSignedOut: () => leave(now.isIn ? 'ended' : 'refused'),
  });
  return {
    api,
    onIn: () => {
      now.isIn = true;
    },
    /** What the server said stands there in the other language; what is typed stays. */
    speak: (locale: Locale) => {
      if (now.locale === locale) return;
      now.locale = locale;
      api.refresh();
    },
  };
}
