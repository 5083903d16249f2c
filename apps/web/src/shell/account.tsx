import { ActionIcon, Menu, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { signOut } from '../api/client.js';
import { noteSignedOut } from '../api/session.js';
import type { Me } from '../api/types.js';
import { firstPosition } from '../api/access.js';
import { clearDraftsOf } from '../drafts/drafts.js';
import { chooseLanguage, useLanguage } from '../i18n/i18n.js';
import { useCommonTexts } from '../i18n/common.js';
import type { Language } from '../i18n/language.js';
import classes from './account.module.css';

/** Leaves for good: the drafts of this person go with the session. */
export async function leave(me: Me): Promise<void> {
  const redirectTo = await signOut();
  clearDraftsOf(me.id);
  noteSignedOut();
  window.location.assign(redirectTo);
}

export function LanguageSwitch() {
  const t = useCommonTexts();
  const language = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('account.language')}
      value={language}
      onChange={(value) => void chooseLanguage(value as Language)}
      data={[
        { value: 'id', label: 'ID' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}

export function SchemeSwitch() {
  const t = useCommonTexts();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = t(dark ? 'account.to-light' : 'account.to-dark');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} aria-hidden="true" /> : <IconMoon size={18} aria-hidden="true" />}
    </ActionIcon>
  );
}

/** Name and position; opens the way out. */
export function Account({ me }: { me: Me }) {
  const t = useCommonTexts();
  const position = firstPosition(me);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.account} title={t('account.menu', { name: me.name })}>
          <span className={classes.name}>{me.name}</span>
          {position ? <span className={classes.position}>{position.title}</span> : null}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.positions.map((held) => (
          <Menu.Label key={held.id}>
            {held.title}
            <br />
            {t(`role.${held.role}`)}
            {held.agencyName ? ` · ${held.agencyName}` : ''}
          </Menu.Label>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => void leave(me)}>
          {t('account.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
