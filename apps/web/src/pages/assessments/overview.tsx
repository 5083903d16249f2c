import { PageHeader } from '../../components/page-header.js';
import { useCommonTexts } from '../../i18n/common.js';

export function Overview() {
  const t = useCommonTexts();
  return <PageHeader title={t('nav.assessments')} />;
}
