import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createApi } from '../api/client';
import { forgetKey, keepKey, recallKey, takeKeyOfLink } from '../api/kept-key';
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
  const now = useRef({ locale, isIn: false });
  const api = useMemo(
    () =>
      createApi({
        key: apiKey,
        locale: () => now.current.locale,
        // A key that was good before has ended; one that never was is refused.
        onSignedOut: () => leave(now.current.isIn ? 'ended' : 'refused'),
      }),
    [apiKey, leave],
  );
  useEffect(() => {
    if (now.current.locale === locale) return;
    now.current.locale = locale;
    // What the server said stands there in the other language; what is typed stays.
    api.refresh();
  }, [api, locale]);
  const onIn = useCallback(() => {
    now.current.isIn = true;
  }, []);
  return (
    <Provider value={api.client}>
      <SignedIn apiKey={apiKey} onIn={onIn} signOut={() => leave(null)} refresh={api.refresh}>
        {children}
      </SignedIn>
    </Provider>
  );
}
