import { Alert, Anchor } from '@mantine/core';
import { useClientTexts } from './clients.texts.js';

interface ExpiringNoticeProps {
  count: number;
  words: 'clients.expiring' | 'parties.expiring';
  onShow: () => void;
}

/** How many stop working soon, with the way to them. */
export function ExpiringNotice({ count, words, onShow }: ExpiringNoticeProps) {
  const t = useClientTexts();
  if (count === 0) return null;
  return (
    <Alert color="yellow" mb={12} role="status">
      {t(words, { count })}{' '}
      <Anchor component="button" type="button" onClick={onShow}>
        {t('clients.show-expiring')}
      </Anchor>
    </Alert>
  );
}
