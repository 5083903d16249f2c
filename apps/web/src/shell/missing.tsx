import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { PageHeader } from '../components/page-header.js';
import { useCommonTexts } from '../i18n/common.js';

/** The page for an address that leads nowhere. */
export function Missing() {
  const t = useCommonTexts();
  return (
    <>
      <PageHeader title={t('problem.missing-title')} />
      <EmptyState title="404" action={<ButtonLink to="/">{t('problem.to-home')}</ButtonLink>}>
        {t('problem.missing')}
      </EmptyState>
    </>
  );
}
