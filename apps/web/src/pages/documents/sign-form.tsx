import { useQueryClient } from '@tanstack/react-query';
import { api, multipart, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { decreeKey } from './keys.js';
import { SignPaperForm } from './sign-paper-form.js';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';

/** The signed decree comes back. */
export function SignForm({ decree, onClose }: { decree: DecreeView; onClose: () => void }) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const { id, version, number, day, signatoryName } = decree;
  return (
    <SignPaperForm<DecreeView>
      title={t('sign.add')}
      numberLabel={t('sign.number')}
      dayLabel={t('sign.day')}
      known={{ number: number ?? '', day: day ?? '', signer: signatoryName ?? '' }}
      send={(paper, headers) =>
        unwrap(
          api.POST('/api/decrees/{id}/signed', {
            params: { path: { id } },
            headers,
            ...multipart,
            body: { version, ...paper },
          }),
        )
      }
      onSent={(next) => {
        queryClient.setQueryData(decreeKey(id), next);
        void queryClient.invalidateQueries({ queryKey: keys.people });
      }}
      onClose={onClose}
    />
  );
}
