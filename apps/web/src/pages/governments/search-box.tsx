import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import classes from './governments.module.css';

const TYPING_RESTS_MS = 300;

interface SearchBoxProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (words: string | undefined) => void;
}

/** Words to search, sent when typing rests. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(value);
  const [shown, setShown] = useState(value);
  const send = useDebouncedCallback((typed: string) => onSearch(typed.trim() || undefined), TYPING_RESTS_MS);
  // The address changed otherwise: a chip removed, a step back.
  if (shown !== value) {
    setShown(value);
    setWords(value);
  }
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={placeholder}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
