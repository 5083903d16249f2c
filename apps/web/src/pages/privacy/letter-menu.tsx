import { Button, Menu } from '@mantine/core';
import { PAPER_FORMATS } from './queries.js';
import { useTexts } from './texts.js';

/** Hands out a paper in one of its formats. @param address Of the route, with the format filled in */
export function LetterMenu({ label, address }: { label: string; address: (format: string) => string }) {
  const t = useTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">
          {label}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAPER_FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {t(`request.letter.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
