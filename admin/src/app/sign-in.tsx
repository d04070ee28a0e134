import { Alert, Button, Input } from 'antd';
import { useEffect, useId, useState, type SubmitEvent } from 'react';
import { cleanKey } from '../api/kept-key';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';
import { Brand } from './brand';
import { AppearanceTools } from './tools';

/** Why somebody is asked to sign in; null when they have not tried yet. */
export type SignInTrouble = 'refused' | 'ended' | null;

export interface SignInProps {
  readonly trouble: SignInTrouble;
  readonly onKey: (key: string) => void;
}

/** The door: an access key, and where to get one. */
export function SignIn({ trouble, onKey }: SignInProps) {
  const t = useTexts(APP_TEXTS);
  useEffect(() => {
    document.title = `${t('signIn.title')} · Laurel`;
  }, [t]);
  return (
    <div className="door">
      <div className="door-tools">
        <AppearanceTools />
      </div>
      <main className="door-card">
        <p className="brand">
          <Brand />
          <span translate="no">Laurel</span>
        </p>
        <h1>{t('signIn.title')}</h1>
        <p className="muted">{t('signIn.lead')}</p>
        {trouble !== null && (
          <Alert
            role="alert"
            showIcon
            type={trouble === 'refused' ? 'error' : 'warning'}
            title={t(`signIn.${trouble}`)}
          />
        )}
        <KeyForm onKey={onKey} />
        <details className="door-where">
          <summary>{t('signIn.whereTitle')}</summary>
          <ul>
            <li>{t('signIn.whereDemo')}</li>
            <li>{t('signIn.whereMake')}</li>
          </ul>
        </details>
      </main>
    </div>
  );
}

function KeyForm({ onKey }: Pick<SignInProps, 'onKey'>) {
  const t = useTexts(APP_TEXTS);
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const key = cleanKey(pasted);
    setMissing(key === '');
    if (key !== '') onKey(key);
  };
  return (
    <form onSubmit={submit} className="door-form" noValidate>
      <label htmlFor={id}>{t('signIn.key')}</label>
      <Input.Password
        id={id}
        size="large"
        autoFocus
        autoComplete="current-password"
        placeholder={t('signIn.placeholder')}
        value={pasted}
        status={isMissing ? 'error' : ''}
        aria-invalid={isMissing}
        aria-describedby={`${id}-help`}
        onChange={(event) => setPasted(event.target.value)}
      />
      <p className="muted" id={`${id}-help`} role={isMissing ? 'alert' : undefined}>
        {isMissing ? t('signIn.empty') : t('signIn.help')}
      </p>
      <Button type="primary" size="large" htmlType="submit" block>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
