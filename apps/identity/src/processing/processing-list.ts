import {
  ACTIVITIES,
  BASES,
  PERSONAL_PLATFORM,
  RETENTIONS,
  SERVICE_INVENTORIES,
  personalTables,
  retentionWords,
  type ActivityCode,
  type ProcessedTable,
  type ProcessingActivity,
} from '@selaras/contracts';

/** Stands for "in each service alike". */
const EVERY = '*';

function tablesOf(code: ActivityCode): ProcessedTable[] {
  const inventories = [...Object.entries(SERVICE_INVENTORIES), [EVERY, PERSONAL_PLATFORM] as const];
  return inventories.flatMap(([service, inventory]) =>
    personalTables(inventory)
      .filter(([, { activity }]) => activity === code)
      .map(([table, { retention, subject, personal }]) => ({
        service,
        table,
        retention: retentionWords(retention),
        job: RETENTIONS[retention].job,
        inCopy: subject !== null,
        columns: Object.entries(personal).map(([column, { what, category, shown }]) => ({
          column,
          what,
          category,
          shown,
        })),
      })),
  );
}

/** Everything the node processes about people, activity by activity. */
export const processingActivities = (): ProcessingActivity[] =>
  (Object.keys(ACTIVITIES) as ActivityCode[]).map((code) => {
    const { bases, ...activity } = ACTIVITIES[code];
    return { code, ...activity, bases: bases.map((basis) => BASES[basis]), tables: tablesOf(code) };
  });
