import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem } from '@selaras/api-client';
import { api, unwrap } from './client.js';
import { noteSignedIn, noteStatus } from './session.js';
import type { Agency, Me, Node } from './types.js';

const refusedForGood = (error: unknown) =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was open stays readable while the line is cut.
      gcTime: 24 * 60 * 60_000,
      networkMode: 'offlineFirst',
      retry: (failures, error) => !refusedForGood(error) && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

/** First words of every query key: what a live nudge refreshes. */
export const keys = {
  node: ['node'],
  me: ['me'],
  inbox: ['inbox'],
  agencies: ['agencies'],
  people: ['people'],
  applications: ['applications'],
  imports: ['imports'],
  instruments: ['instruments'],
  assessments: ['assessments'],
  exchange: ['exchange'],
  holdings: ['holdings'],
  notices: ['notices'],
  contact: ['contact'],
  jobs: ['jobs'],
  mail: ['mail'],
} as const;

export const nodeQuery = queryOptions<Node>({
  queryKey: keys.node,
  queryFn: () => unwrap(api.GET('/api/node')),
  staleTime: Infinity,
});

const WORDS = { title: '', detail: '', fields: [], correlationId: null };

/** The session ended, or there never was one: said here as the API says it of every other route. */
function notSignedIn(): ApiProblem {
  noteStatus(401);
  return new ApiProblem({ status: 401, code: 'common.not-signed-in', ...WORDS });
}

/** Someone else has signed in in this browser: what is shown stays of whom it was drawn for. */
const otherAccount = (): ApiProblem =>
  new ApiProblem({ status: 409, code: 'common.other-account', ...WORDS });

export const meQuery = queryOptions<Me>({
  queryKey: keys.me,
  queryFn: async () => {
    const { me } = await unwrap(api.GET('/api/session'));
    if (!me) throw notSignedIn();
    if (!noteSignedIn(me.id)) throw otherAccount();
    return me;
  },
  staleTime: 5 * 60_000,
});

export const inboxQuery = queryOptions({
  queryKey: keys.inbox,
  queryFn: () => unwrap(api.GET('/api/inbox')),
});

export const noticeCountQuery = queryOptions({
  queryKey: [...keys.notices, 'count'],
  queryFn: () => unwrap(api.GET('/api/notices/count')),
  // The live line nudges; this catches what it missed.
  refetchInterval: 120_000,
});

export const exchangeStateQuery = queryOptions({
  queryKey: [...keys.exchange, 'state'],
  queryFn: () => unwrap(api.GET('/api/exchange/state')),
  refetchInterval: 60_000,
});

const AGENCY_PAGE = 200;
const AGENCY_PAGES = 10;

/** All agencies of the government, for choices; there are tens of them, never thousands. */
export const agenciesQuery = queryOptions<Agency[]>({
  queryKey: [...keys.agencies, 'all'],
  staleTime: 60_000,
  queryFn: async () => {
    const all: Agency[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < AGENCY_PAGES; page += 1) {
      const answer = await unwrap(
        api.GET('/api/agencies', { params: { query: { limit: AGENCY_PAGE, cursor } } }),
      );
      all.push(...answer.items);
      if (!answer.nextCursor) break;
      cursor = answer.nextCursor;
    }
    return all;
  },
});

export const useNode = () => useQuery(nodeQuery).data;
export const useMe = () => useQuery(meQuery).data;
