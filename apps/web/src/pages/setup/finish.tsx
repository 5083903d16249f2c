import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CopyButton } from '../../components/copy-button.js';
import { nodeIsUp, type Receipt } from './api.js';
import { useTexts } from './texts.js';
import classes from './setup.module.css';

const ASK_EVERY_MS = 1_000;

/** The node starts for the first time; then the administrator chooses a password. */
export function Finish({ receipt }: { receipt: Receipt }) {
  const t = useTexts();
  const { data: up = false } = useQuery({
    queryKey: ['setup', 'up'],
    queryFn: nodeIsUp,
    refetchInterval: ({ state }) => (state.data ? false : ASK_EVERY_MS),
  });
  return (
    <div className={classes.form}>
      <Title order={1}>{t(up ? 'finish.up' : 'finish.starting')}</Title>
      <p className={classes.intro} role="status">
        {t(up ? 'finish.up-intro' : 'finish.starting-intro')}
      </p>
      <output className={classes.secret}>{receipt.activationLink}</output>
      <div className={classes.buttons}>
        {up ? (
          <Button component="a" href={receipt.activationLink}>
            {t('finish.password')}
          </Button>
        ) : (
          <Button disabled>{t('finish.password')}</Button>
        )}
        <CopyButton text={receipt.activationLink}>{t('finish.copy')}</CopyButton>
      </div>
      <p className={classes.hint}>{t('finish.hint')}</p>
    </div>
  );
}
