import { Menu } from '@mantine/core';
import { useTexts } from './texts.js';

const FORMATS = ['pdf', 'docx', 'srikandi'] as const;

/** The items of a menu that hand out an official extract. @param address Of the route, with `format` to be filled in */
export function ExtractItems({ address }: { address: (format: (typeof FORMATS)[number]) => string }) {
  const t = useTexts();
  return (
    <>
      <Menu.Label>{t('extract.menu')}</Menu.Label>
      {FORMATS.map((format) => (
        <Menu.Item key={format} component="a" href={address(format)} download>
          {t(`extract.${format}`)}
        </Menu.Item>
      ))}
    </>
  );
}
