import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../../api/queries.js';
import { FIELD_NAMES, LICENCES, PLATFORMS, REFERENCE_CODES, type FieldName } from './attributes.js';
import { STATUSES, TYPES } from './search.js';
import { useTexts } from './texts.js';

/** Says any value of any attribute as people read it. */
export function useWording() {
  const t = useTexts();
  const agencies = useQuery(agenciesQuery).data ?? [];

  const word = (field: FieldName | string, value: string): string => {
    const find = <Word extends string>(words: readonly Word[]) => words.find((known) => known === value);
    switch (field) {
      case 'status': {
        const status = find(STATUSES);
        return status ? t(`status.${status}`) : value;
      }
      case 'type': {
        const type = find(TYPES);
        return type ? t(`type.${type}`) : value;
      }
      case 'licenceType': {
        const licence = find(LICENCES);
        return licence ? t(`licence.${licence}`) : value;
      }
      case 'platforms': {
        const platform = find(PLATFORMS);
        return platform ? t(`platform.${platform}`) : value;
      }
      case 'referenceCode': {
        const code = find(REFERENCE_CODES);
        return code ? `RAA.${t(`raa.${code}`)}` : `RAA.${value}`;
      }
      case 'ownerAgencyId':
      case 'userAgencyIds':
        return agencies.find((agency) => agency.id === value)?.name ?? value;
      default:
        return value;
    }
  };

  return {
    /** The value, or an empty text when there is none. */
    value: (field: string, given: unknown): string => {
      if (given === null || given === undefined || given === '') return '';
      if (Array.isArray(given)) return given.map((one) => word(field, String(one))).join(', ');
      if (typeof given === 'object') return 'name' in given ? String(given.name) : '';
      return word(field, String(given));
    },
    /** The name of a field; one we do not know stays as it is. */
    field: (field: string): string => {
      const known = FIELD_NAMES.find((name) => name === field);
      return known ? t(`field.${known}`) : field;
    },
  };
}
