import {
  ActionIcon,
  Button,
  SegmentedControl,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { firstPosition } from '../api/access.js';
import { signOut } from '../api/client.js';
import { noteSignedOut } from '../api/session.js';
import type { Me } from '../api/types.js';
import { useProblemSentence } from '../components/problem-alert.js';
import { clearDraftsOf } from '../drafts/drafts.js';
import { chooseLanguage, useLanguage } from '../i18n/i18n.js';
import { useCommonTexts } from '../i18n/common.js';
import type { Language } from '../i18n/language.js';
import classes from './account.module.css';

/** The way out: the drafts of this person go with the session. */
export function useLeave(me: Me) {
  return useMutation({
    mutationFn: signOut,
    onSuccess: (redirectTo) => {
      clearDraftsOf(me.id);
      noteSignedOut();
      window.location.assign(redirectTo);
    },
  });
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

/** Every position held, one a line: what the name's tooltip says. */
export function usePositionLines(me: Me): string[] {
  const t = useCommonTexts();
  return me.positions.map((held) =>
    [held.title, t(`role.${held.role}`), held.agencyName].filter(Boolean).join(' · '),
  );
}

/** Name, position and the way out. */
export function Account({ me }: { me: Me }) {
  const t = useCommonTexts();
  const sentence = useProblemSentence();
  const leave = useLeave(me);
  const position = firstPosition(me);
  const lines = usePositionLines(me);
  return (
    <>
      <Link to="/akun" className={classes.account} title={[t('account.mine'), ...lines].join('\n')}>
        <span className={classes.name}>{me.name}</span>
        {position ? <span className={classes.position}>{position.title}</span> : null}
      </Link>
      <Button
        variant="default"
        loading={leave.isPending}
        onClick={() => leave.mutate()}
        title={leave.error ? sentence(leave.error) : undefined}
      >
        {t('account.sign-out')}
      </Button>
    </>
  );
}
