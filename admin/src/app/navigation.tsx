import { NavLink } from 'react-router';
import { useSession } from '../api/session';
import { useTexts } from '../locales/texts';
import { APP_TEXTS } from './app.texts';
import type { Page, Section } from './page';

const SECTIONS: readonly Section[] = ['observe', 'rules', 'system'];

export interface NavigationProps {
  readonly pages: readonly Page[];
  readonly onLeave?: () => void;
}

/** The pages that the viewer may see, by section. */
export function Navigation({ pages, onLeave }: NavigationProps) {
  const t = useTexts(APP_TEXTS);
  const { permissions } = useSession().viewer;
  const seen = pages.filter(
    ({ permission }) => permission === null || permissions.includes(permission),
  );
  return (
    <nav aria-label={t('navigation')} className="nav">
      {SECTIONS.map((section) => {
        const inside = seen.filter((page) => page.section === section);
        if (inside.length === 0) return null;
        return (
          <section key={section}>
            <h2 className="nav-section">{t(`section.${section}`)}</h2>
            <ul>
              {inside.map((page) => (
                <Entry key={page.path} page={page} onLeave={onLeave} />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

interface EntryProps {
  readonly page: Page;
  readonly onLeave: (() => void) | undefined;
}

function Entry({ page, onLeave }: EntryProps) {
  const t = useTexts(page.texts);
  const Icon = page.icon;
  return (
    <li>
      <NavLink to={`/${page.path}`} end={page.path === ''} onClick={onLeave}>
        <Icon />
        {t('title')}
      </NavLink>
    </li>
  );
}
