import { MONTHS } from '../text/months';
import { counted } from '../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  messageWithFaults: (message, faults) => `${message}: ${faults}`,
  semicolonJoin: '; ',
  messageWithId: (message, id) => `${message} (${id})`,
  undo: 'Undo ',
  dateTime: (month, day, hour, minute) => `${day} ${MONTHS[Number(month) - 1]} ${hour}:${minute}`,
  day: (month, day) => `${day} ${MONTHS[Number(month) - 1]}`,
  shortDay: (month, day) => `${day}/${month}`,
  daysHours: (days, hours) => `${days} d ${hours} h`,
  hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  minutesSeconds: (minutes, seconds) => `${minutes} min ${seconds} s`,
  seconds: (seconds) => `${seconds} s`,
  underOneMinute: '< 1 min',
  minutes: (minutes) => `${minutes} min`,
  daysTime: (days, time) => `${days} d ${time}`,
  justNow: 'just now',
  minutesAgo: (minutes) => `${minutes} min ago`,
  hoursAgo: (hours) => `${hours} h ago`,
  daysAgo: (days) => `${counted(days, 'day', 'days')} ago`,
};
