import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { LANGUAGE_NAMES, LOCALES, type Locale } from '../locales/locale';
import { useTexts } from '../locales/texts';
import { useAppearance } from '../ui/appearance';
import { APP_TEXTS } from './app.texts';

const OPTIONS = LOCALES.map((locale) => ({
  value: locale,
  label: <span lang={locale}>{LANGUAGE_NAMES[locale]}</span>,
}));

/** Language and theme; they stand on every page, also before anybody is signed in. */
export function AppearanceTools() {
  const t = useTexts(APP_TEXTS);
  const { locale, scheme, setLocale, setScheme } = useAppearance();
  const label = scheme === 'dark' ? t('toLight') : t('toDark');
  return (
    <>
      <Segmented<Locale>
        size="small"
        aria-label={t('language')}
        options={OPTIONS}
        value={locale}
        onChange={setLocale}
      />
      <Tooltip title={label}>
        <Button
          type="text"
          aria-label={label}
          icon={scheme === 'dark' ? <SunOutlined /> : <MoonOutlined />}
          onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
        />
      </Tooltip>
    </>
  );
}
