import { useQueryClient } from '@tanstack/react-query';
import { api, multipart, unwrap } from '../../api/client.js';
import { signedExtractsKey } from './keys.js';
import { SignPaperForm } from './sign-paper-form.js';
import { useTexts } from './texts.js';
import type { SignedExtract } from './types.js';

interface SignExtractFormProps {
  /** The entry; absent: an extract of a list. */
  application?: string;
  onClose: () => void;
}

/** The signed extract comes back. */
export function SignExtractForm({ application, onClose }: SignExtractFormProps) {
  const t = useTexts();
  const queryClient = useQueryClient();
  return (
    <SignPaperForm<SignedExtract>
      title={t(application ? 'extract.sign' : 'extract.sign-list')}
      numberLabel={t('extract.number')}
      dayLabel={t('extract.day')}
      covers={application ? undefined : { label: t('extract.covers'), hint: t('extract.covers-hint') }}
      send={(paper, headers, covers) =>
        unwrap(
          application
            ? api.POST('/api/extracts/applications/{id}/signed', {
                params: { path: { id: application } },
                headers,
                ...multipart,
                body: paper,
              })
            : api.POST('/api/extracts/signed', { headers, ...multipart, body: { ...paper, covers } }),
        )
      }
      onSent={() => void queryClient.invalidateQueries({ queryKey: signedExtractsKey })}
      onClose={onClose}
    />
  );
}
