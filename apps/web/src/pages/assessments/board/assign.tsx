import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.js';
import { agenciesQuery, keys } from '../../../api/queries.js';
import type { BoardIndicator } from '../../../api/types.js';
import { randomKey } from '../../../api/write.js';
import { assessmentQuery } from '../queries.js';
import { useTexts } from '../texts.js';
import type { AspectGroup } from './grouping.js';

interface Assignment {
  code: string;
  agencyId: string | null;
}

/** Gives indicators to agencies; the board shows the choice at once and takes it back when it is refused. */
export function useAssign(assessmentId: string) {
  const queryClient = useQueryClient();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const { queryKey } = assessmentQuery(assessmentId);
  const assign = useMutation({
    mutationFn: (assignments: Assignment[]) =>
      unwrap(
        api.PUT('/api/assessments/{id}/assignments', {
          params: { path: { id: assessmentId } },
          headers: { 'Idempotency-Key': randomKey() },
          body: { assignments },
        }),
      ),
    onMutate: async (assignments) => {
      await queryClient.cancelQueries({ queryKey });
      const given = new Map(assignments.map(({ code, agencyId }) => [code, agencyId]));
      queryClient.setQueryData(
        queryKey,
        (board) =>
          board && {
            ...board,
            indicators: board.indicators.map((indicator) => {
              const agencyId = given.get(indicator.code);
              if (agencyId === undefined) return indicator;
              const agencyName = agencies.find(({ id }) => id === agencyId)?.name ?? null;
              return { ...indicator, agencyId, agencyName };
            }),
          },
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.assessments }),
  });
  const options = agencies
    .filter(({ active }) => active)
    .map(({ id, shortName, name }) => ({ value: id, label: shortName || name }));
  return { assign, options };
}

type Assign = ReturnType<typeof useAssign>;

/** Whose indicator this is, changed right here. */
export function AgencySelect({ indicator, assign, options }: Assign & { indicator: BoardIndicator }) {
  const t = useTexts();
  const known = options.some(({ value }) => value === indicator.agencyId);
  const current =
    indicator.agencyId && !known
      ? [{ value: indicator.agencyId, label: indicator.agencyName ?? indicator.agencyId }]
      : [];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('board.assign', { code: indicator.code })}
      value={indicator.agencyId ?? ''}
      onChange={(event) =>
        assign.mutate([{ code: indicator.code, agencyId: event.currentTarget.value || null }])
      }
      data={[{ value: '', label: t('board.nobody') }, ...current, ...options]}
    />
  );
}

/** One choice for every indicator of the aspect that nobody was given. */
export function AssignRest({ group, assign, options }: Assign & { group: AspectGroup }) {
  const t = useTexts();
  const rest = group.indicators.filter(({ agencyId }) => agencyId === null);
  if (rest.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('board.assign-rest', { code: group.aspect.code })}
      value=""
      onChange={(event) => {
        const agencyId = event.currentTarget.value;
        if (agencyId) assign.mutate(rest.map(({ code }) => ({ code, agencyId })));
      }}
      data={[{ value: '', label: t('board.assign-rest-choose') }, ...options]}
      data-screen-only
    />
  );
}
