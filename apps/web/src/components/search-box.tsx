import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';

interface SearchBoxProps {
  label: string;
  placeholder?: string;
  /** The words the address holds now. */
  value: string;
  /** Told once typing rests; trimmed. */
  onSearch: (words: string) => void;
}

const TYPING_RESTS_MS = 300;

/** Words to search by: typed here, kept in the address by the page. */
export function SearchBox({ label, placeholder = label, value, onSearch }: SearchBoxProps) {
  const router = useRouter();
  const [words, setWords] = useState(value);
  const [sent, setSent] = useState(value);
  // Another value than the one sent from here came from elsewhere: a link, the back button, cleared filters.
  if (value !== sent) {
    setSent(value);
    setWords(value);
  }
  const send = useDebouncedCallback((typed: string) => {
    // On the way to another page: searching now would call the person back from it.
    const { location, resolvedLocation } = router.state;
    if (location.pathname !== resolvedLocation?.pathname) return;
    setSent(typed);
    onSearch(typed);
  }, TYPING_RESTS_MS);
  return (
    <TextInput
      type="search"
      w={{ base: '100%', sm: 260 }}
      aria-label={label}
      placeholder={placeholder}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
