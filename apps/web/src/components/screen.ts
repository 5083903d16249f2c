import { useMediaQuery } from '@mantine/hooks';

/** A phone: cards instead of tables, the menu at the bottom. */
export const useIsPhone = (): boolean =>
  useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false;
