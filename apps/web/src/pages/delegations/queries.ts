/** First words of the query keys of delegations. */
export const delegationKeys = ['delegations'] as const;
