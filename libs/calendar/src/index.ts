export { addDays, checkDay, daysBetween, weekday, type Day } from './day.js';
export {
  HOLIDAY_KINDS,
  HolidayDataError,
  readHolidays,
  type Holiday,
  type HolidayKind,
  type HolidayYear,
} from './holidays.js';
export { BREACH_NOTICE_HOURS, hoursAfter, timeLeft } from './hours-clock.js';
export { loadCalendar } from './load-calendar.js';
export { UncoveredYearError, WorkCalendar, type DueDateOptions, type WorkingDays } from './work-calendar.js';
export {
  NODE_ZONES,
  endOfDay,
  localDay,
  localTime,
  startOfDay,
  zoneLabel,
  type NodeZone,
  type ZoneLabel,
} from './zones.js';
