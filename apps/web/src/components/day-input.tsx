import { TextInput, type TextInputProps } from '@mantine/core';

/** A day typed as `31/12/2026`: quicker than a calendar for decrees long past, and the same on every device. */
export function DayInput(props: TextInputProps) {
  return (
    <TextInput inputMode="numeric" autoComplete="off" placeholder="31/12/2026" maxLength={10} {...props} />
  );
}

/** An ISO day as it is typed; blank for none. */
export const typedDay = (iso: string | null | undefined): string =>
  iso ? iso.split('-').reverse().join('/') : '';
