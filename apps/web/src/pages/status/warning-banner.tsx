import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from '../../shell/banners.module.css';
import { warningsQuery } from './queries.js';
import { useTexts } from './texts.js';

/** Above every page of an administrator, while something stands still or soon will. */
export function WarningBanner() {
  const t = useTexts();
  const { data } = useQuery(warningsQuery);
  const shown = (data?.items ?? []).filter(
    ({ severity, code }) => severity === 'error' || code.startsWith('disk-'),
  );
  const [first] = shown;
  if (!first) return null;
  return (
    <div className={classes.banner} data-tone={first.severity === 'error' ? 'danger' : undefined}>
      {first.sentence} {shown.length > 1 ? `${t('banner.more', { count: shown.length - 1 })} ` : ''}
      <Link to="/administrasi/keadaan" className={classes.action}>
        {t('banner.link')}
      </Link>
    </div>
  );
}
