import type { Words } from '../zh.ts';

export const feed: Words['feed'] = {
  label: 'Live status',
  delay: 'Delay',
  delayOf: (minutes) => (minutes === 0 ? 'No delay' : `${minutes} minutes`),
  behind: (minutes) => `Shown ${minutes} minutes later`,
  watchers: (count) => (count === 1 ? '1 person watching' : `${count} people watching`),
  number: (seq) => `Record no. ${seq}`,
  at: (time) => `Recorded ${time}`,
  line: { online: 'Connected', connecting: 'Connecting', offline: 'Connection lost, reconnecting' },
};
