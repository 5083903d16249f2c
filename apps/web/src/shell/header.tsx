import { Link } from '@tanstack/react-router';
import type { Me } from '../api/types.js';
import { useBreadcrumbs } from '../components/breadcrumbs.js';
import { useCommonTexts } from '../i18n/common.js';
import { Bell } from './bell.js';
import { Account, LanguageSwitch, SchemeSwitch } from './account.js';
import { HelpLinks } from './help-links.js';
import classes from './header.module.css';

/** The bar above a page on a desk: the way here, and whose account this is. */
export function Header({ me }: { me: Me }) {
  const t = useCommonTexts();
  const crumbs = useBreadcrumbs();
  return (
    <header className={classes.header} data-screen-only>
      <nav aria-label={t('nav.breadcrumb')} className={classes.crumbs}>
        <ol>
          {crumbs.map((crumb, index) => (
            <li key={`${index}-${crumb.label}`}>
              {crumb.to ? (
                <Link to={crumb.to}>{crumb.label}</Link>
              ) : (
                <span aria-current="page">{crumb.label}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <HelpLinks className={classes.help} size={18} />
      <Bell />
      <LanguageSwitch />
      <SchemeSwitch />
      <Account me={me} />
    </header>
  );
}
