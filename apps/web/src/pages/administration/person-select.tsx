import { useState, type ReactNode } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { usePositionTexts } from './positions.texts.js';

const TYPING_RESTS_MS = 250;
const SHOWN = 20;

interface Choice {
  value: string;
  label: string;
}

interface SearchedSelectProps {
  label: string;
  description?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: ReactNode;
  /** The choices for some words, best first. */
  search: (words: string) => Promise<Choice[]>;
  /** First word of its query key. */
  of: string;
}

function SearchedSelect({ search, of, ...field }: SearchedSelectProps) {
  const t = usePositionTexts();
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words, TYPING_RESTS_MS);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const { data = [] } = useQuery({
    queryKey: [...keys.people, of, q],
    queryFn: () => search(q === chosen?.label ? '' : q),
    placeholderData: keepPreviousData,
  });
  // What is chosen stays among the choices while other words are typed.
  const choices = chosen && !data.some(({ value }) => value === chosen.value) ? [...data, chosen] : data;
  return (
    <Select
      {...field}
      required
      searchable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={t('choose.none')}
      data={choices}
      onChange={(value) => {
        setChosen(choices.find((choice) => choice.value === value) ?? null);
        field.onChange(value);
      }}
    />
  );
}

type PersonSelectProps = Omit<SearchedSelectProps, 'search' | 'of'> & {
  /** Not to be chosen. */
  without?: string;
};

/** Chooses one person by name or user name. */
export function PersonSelect({ without, ...field }: PersonSelectProps) {
  const search = async (words: string): Promise<Choice[]> => {
    const query = { q: words || undefined, limit: SHOWN };
    const { items } = await unwrap(api.GET('/api/people', { params: { query } }));
    return items
      .filter(({ id, active }) => active && id !== without)
      .map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }));
  };
  return <SearchedSelect {...field} search={search} of="choose" />;
}

/** Chooses one position by its title. */
export function SeatSelect(field: Omit<SearchedSelectProps, 'search' | 'of'>) {
  const search = async (words: string): Promise<Choice[]> => {
    const query = { q: words || undefined, limit: SHOWN };
    const { items } = await unwrap(api.GET('/api/positions', { params: { query } }));
    return items.map(({ id, title, agencyName, holdings }) => ({
      value: id,
      label: [title, agencyName, holdings[0]?.personName].filter(Boolean).join(' · '),
    }));
  };
  return <SearchedSelect {...field} search={search} of="choose-seat" />;
}
