import { useState } from 'react';
import { Combobox, useCombobox } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';
import classes from './filter-chips.module.css';

interface FilterOption {
  value: string;
  label: string;
}

export interface Filter {
  key: string;
  label: string;
  options: readonly FilterOption[];
  value: string | undefined;
}

interface FilterChipsProps {
  filters: readonly Filter[];
  onChange: (key: string, value: string | undefined) => void;
}

const MANY_OPTIONS = 8;

function FilterChip({ filter, onChange }: { filter: Filter; onChange: (value: string | undefined) => void }) {
  const t = useCommonTexts();
  const [words, setWords] = useState('');
  const searchable = filter.options.length > MANY_OPTIONS;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords('');
    },
    onDropdownOpen: () => {
      if (searchable) combobox.focusSearchInput();
    },
  });
  const chosen = filter.options.find((option) => option.value === filter.value);
  const shown = filter.options.filter((option) => option.label.toLowerCase().includes(words.toLowerCase()));

  return (
    <span className={classes.chip} data-active={chosen ? true : undefined}>
      <Combobox
        store={combobox}
        withinPortal={false}
        width={searchable ? 300 : 200}
        position="bottom-start"
        onOptionSubmit={(value) => {
          onChange(value || undefined);
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target targetType="button">
          <button type="button" className={classes.button} onClick={() => combobox.toggleDropdown()}>
            {chosen ? `${filter.label}: ${chosen.label}` : filter.label}
            {chosen ? null : <span aria-hidden="true"> ▾</span>}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {searchable ? (
            <Combobox.Search
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              placeholder={t('filter.search')}
              aria-label={t('filter.search')}
            />
          ) : null}
          <Combobox.Options
            className={classes.options}
            aria-label={filter.label}
            tabIndex={searchable ? 0 : undefined}
          >
            <Combobox.Option value="">{t('filter.all')}</Combobox.Option>
            {shown.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={option.value === filter.value}>
                {option.label}
              </Combobox.Option>
            ))}
            {shown.length === 0 ? <Combobox.Empty>{t('filter.none')}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen ? (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('filter.remove', { label: filter.label })}
          onClick={() => onChange(undefined)}
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
    </span>
  );
}

/** Filters as chips: press to choose, × to drop. What is chosen lives in the address. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  return (
    <div className={classes.chips} data-screen-only>
      {filters.map((filter) => (
        <FilterChip key={filter.key} filter={filter} onChange={(value) => onChange(filter.key, value)} />
      ))}
    </div>
  );
}
