export const english = {
  today: 'today',
  left_other: '{{count}} working days left',
  left_one: '{{count}} working day left',
  within: 'before the next working day',
  late_other: '{{count}} working days overdue',
  late_one: '{{count}} working day overdue',
  passed: 'overdue',
  'calendar-left_other': '{{count}} calendar days left',
  'calendar-left_one': '{{count}} calendar day left',
  'calendar-late_other': '{{count}} calendar days overdue',
  'calendar-late_one': '{{count}} calendar day overdue',
} as const;
