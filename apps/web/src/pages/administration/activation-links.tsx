import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys, useNode } from '../../api/queries.js';
import type { PeopleImport } from '../../api/types.js';
import { useWrite } from '../../api/write.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormat } from '../../format/use-format.js';
import { linksCsv } from './people-import-fields.js';
import { useImportTexts } from './people-import.texts.js';

function keep(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The links of the people an import made: one list, taken once, never shown on the page. */
export function ActivationLinks({ view }: { view: PeopleImport }) {
  const t = useImportTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const practice = useNode()?.practice;
  const take = useWrite(
    (id: string, headers) =>
      unwrap(api.POST('/api/people-imports/{id}/links', { params: { path: { id } }, headers })),
    {
      onSuccess: ({ items }) => {
        const titles = [t('field.name'), t('field.username'), t('links.title'), t('links.expires')];
        const rows = items.map(({ name, username, link, expiresAt }) => [
          name,
          username,
          link,
          format.moment(expiresAt),
        ]);
        keep(`${practice ? 'LATIHAN-' : ''}${t('links.file')}.csv`, linksCsv([titles, ...rows]));
        void queryClient.invalidateQueries({ queryKey: keys.imports });
      },
    },
  );
  if (view.kind !== 'people' || (view.linksWaiting === 0 && !take.data)) return null;
  return (
    <Panel title={t('links.title')}>
      <ProblemAlert problem={take.error} />
      {view.linksWaiting > 0 ? (
        <>
          <p>{t('links.waiting', { count: view.linksWaiting })}</p>
          <Button loading={take.isPending} onClick={() => take.mutate(view.id)}>
            {t('links.take')}
          </Button>
        </>
      ) : (
        <p role="status">{t('links.taken', { count: take.data?.items.length ?? 0 })}</p>
      )}
    </Panel>
  );
}
