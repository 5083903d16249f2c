import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';

/** Grey lines where rows will be. */
export function SkeletonRows({ rows = 6, height = 18 }: { rows?: number; height?: number }) {
  const t = useCommonTexts();
  return (
    <div role="status" style={{ padding: '10px 8px' }}>
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} mb={16} width={`${92 - (index % 3) * 14}%`} />
      ))}
    </div>
  );
}
