import type { ComponentType } from 'react';
import {
  IconApps,
  IconArrowsExchange,
  IconBuildingCommunity,
  IconChecklist,
  IconHome,
  IconListSearch,
  IconSettings,
  IconShieldLock,
  IconStack2,
  IconUserShare,
  type IconProps,
} from '@tabler/icons-react';
import { hasRole } from '../api/access.js';
import { LEADER_ROLES } from '../api/roles.js';
import type { Me, Node } from '../api/types.js';
import type { indonesian } from '../i18n/texts.id.js';

type TextKey = keyof typeof indonesian;

export interface NavigationItem {
  to: string;
  label: TextKey;
  /** Where there is little room. */
  short: TextKey;
  icon: ComponentType<IconProps>;
}

const item = (to: string, label: TextKey, icon: ComponentType<IconProps>, short = label): NavigationItem => ({
  to,
  label,
  short,
  icon,
});

const HOME = item('/', 'nav.home', IconHome);
const CATALOGUE = item('/katalog', 'nav.catalogue', IconApps, 'nav.catalogue-short');
const ASSESSMENTS = item('/penilaian', 'nav.assessments', IconChecklist);
const EXCHANGE = item('/pertukaran', 'nav.exchange', IconArrowsExchange);
const GOVERNMENTS = item(
  '/pemerintah-daerah',
  'nav.governments',
  IconBuildingCommunity,
  'nav.governments-short',
);
const HOLDINGS = item('/katalog-gabungan', 'nav.holdings', IconStack2, 'nav.holdings-short');
const DELEGATIONS = item('/pelimpahan', 'nav.delegations', IconUserShare);
const ADMINISTRATION = item('/administrasi', 'nav.administration', IconSettings);

const PRIVACY = item('/administrasi/pdp', 'nav.privacy', IconShieldLock);
const AUDIT_TRAIL = item('/administrasi/jejak-audit', 'nav.audit-trail', IconListSearch);

/** The menu of this kind of node for these roles; the first four stand at the bottom of a phone. */
export function navigationFor(kind: Node['kind'], me: Me): NavigationItem[] {
  const items =
    kind === 'province'
      ? [HOME, GOVERNMENTS, HOLDINGS, CATALOGUE, EXCHANGE]
      : [HOME, CATALOGUE, ASSESSMENTS, EXCHANGE];
  const delegates = hasRole(me, ...LEADER_ROLES) || me.positions.some(({ mandate }) => mandate);
  if (delegates) items.push(DELEGATIONS);
  if (hasRole(me, 'administrator')) return [...items, ADMINISTRATION];
  if (hasRole(me, 'auditor')) return [...items, AUDIT_TRAIL, PRIVACY];
  return hasRole(me, 'information-officer') ? [...items, PRIVACY] : items;
}
