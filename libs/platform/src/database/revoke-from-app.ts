/**
 * Takes rights on a table away from the service's app role; to be run in a migration, as the migrator.
 * @param rights e.g. `UPDATE, DELETE, TRUNCATE` for rows that may only be added.
 */
export const revokeFromApp = (table: string, rights: string): string => `
  DO $$ BEGIN
    EXECUTE format('REVOKE ${rights} ON ${table} FROM %I', replace(current_user, '_migrator', '_app'));
  END $$`;
