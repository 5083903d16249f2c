import { Button, Menu } from '@mantine/core';
import { ExtractItems } from './extract-items.js';
import { useTexts } from './texts.js';

/** Hands out the official extract of one entry. */
export function ExtractMenu({ id }: { id: string }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">
          {t('extract.menu')}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ExtractItems address={(format) => `/api/extracts/applications/${id}?format=${format}`} />
      </Menu.Dropdown>
    </Menu>
  );
}
