const HOURS: Record<string, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/** A moment as a `datetime-local` field of the node's zone shows it. @param zone `WIB`, `WITA` or `WIT` */
export function toField(iso: string, zone: string): string {
  const ahead = Number((HOURS[zone] ?? HOURS.WIB)?.slice(1, 3)) * 3_600_000;
  return new Date(Date.parse(iso) + ahead).toISOString().slice(0, 16);
}

/** What such a field says, as an instant; null while it is not a moment. */
export function fromField(text: string, zone: string): string | null {
  const at = new Date(`${text}:00${HOURS[zone] ?? HOURS.WIB}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
