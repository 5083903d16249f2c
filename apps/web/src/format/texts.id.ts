export const indonesian = {
  today: 'hari ini',
  left_other: '{{count}} hari kerja lagi',
  within: 'sebelum hari kerja berikutnya',
  late_other: 'lewat {{count}} hari kerja',
  passed: 'lewat tenggat',
  'calendar-left_other': '{{count}} hari kalender lagi',
  'calendar-late_other': 'lewat {{count}} hari kalender',
} as const;
