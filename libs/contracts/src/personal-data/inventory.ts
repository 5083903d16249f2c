import { IDENTITY_INVENTORY } from './identity.js';
import type { Inventory, PersonalTable } from './kinds.js';
import { INTEROP_INVENTORY, REGISTRY_INVENTORY, SCORING_INVENTORY } from './others.js';
import { PLATFORM_INVENTORY } from './platform.js';

/** What each service keeps of people in its own tables. */
export const SERVICE_INVENTORIES: Readonly<Record<string, Inventory>> = {
  identity: IDENTITY_INVENTORY,
  registry: REGISTRY_INVENTORY,
  scoring: SCORING_INVENTORY,
  interop: INTEROP_INVENTORY,
};

/** What every service keeps of people in the platform's tables. */
export const PERSONAL_PLATFORM: Inventory = PLATFORM_INVENTORY;

/** Everything a service's schema holds, the platform's tables included. */
export const inventoryOf = (service: string): Inventory => ({
  ...PLATFORM_INVENTORY,
  ...SERVICE_INVENTORIES[service],
});

/** The tables of an inventory that hold something of a person, in their order. */
export const personalTables = (inventory: Inventory): [string, PersonalTable][] =>
  Object.entries(inventory).flatMap(([table, entry]) =>
    entry.activity === null ? [] : [[table, entry] as [string, PersonalTable]],
  );
