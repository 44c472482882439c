/** The public page while it follows a hearing: how far behind, how many watch, whether the line is there. */
export const feed = {
  label: '直播状态',
  delay: '直播延时',
  delayOf: (minutes: number): string => (minutes === 0 ? '无延时' : `延时 ${minutes} 分钟`),
  behind: (minutes: number): string => `直播延时 ${minutes} 分钟`,
  watchers: (count: number): string => `${count} 人在线旁听`,
  number: (seq: number): string => `第 ${seq} 号记录`,
  at: (time: string): string => `记录于 ${time}`,
  line: { online: '已连接', connecting: '正在连接', offline: '连接中断，正在重新连接' },
};
