/** What the official papers say. Labels of the list of papers stand in papers.ts. */
import type { PlaceMode } from '#shared/meeting/terms.ts';
import type { Clock } from '#shared/papers/beijingClock.ts';
import { paperAfter } from './paperAfter.ts';
import { paperBefore } from './paperBefore.ts';
import { paperConference } from './paperConference.ts';
import { paperDuring } from './paperDuring.ts';
import { paperExpert } from './paperExpert.ts';
import { paperNoted } from './paperNoted.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const two = (value: number): string => String(value).padStart(2, '0');
const date = ({ year, month, day }: Clock): string => `${year}年${month}月${day}日`;
const oClock = ({ hour, minute }: Clock): string => `${hour}时${two(minute)}分`;
const halfDay = ({ hour, minute }: Clock): string =>
  `${hour < 12 ? '上午' : '下午'}${hour > 12 ? hour - 12 : hour}时${minute === 0 ? '' : `${minute}分`}`;
const isSameDay = (one: Clock, other: Clock): boolean => date(one) === date(other);

const hall = (room: string, address: string): string =>
  `本院${room || '检察听证室'}${address ? `（${address}）` : ''}`;

const places: Record<PlaceMode, (room: string, address: string) => string> = {
  room: hall,
  mixed: (room, address) => `${hall(room, address)}，部分参加人以远程视频方式参加`,
  online: () => '以远程视频方式在本院听证系统进行',
  elsewhere: (room) => room || '院外听证场所',
};

export const paper = {
  date,
  /** 2026年11月22日9时30分 */
  moment: (at: Clock): string => date(at) + oClock(at),
  /** 2026年11月22日（星期日）上午9时30分: as people are told. */
  appointment: (at: Clock): string => `${date(at)}（星期${WEEKDAYS[at.weekday]}）${halfDay(at)}`,
  /** 2026年11月22日 9:30 */
  stamp: (at: Clock): string => `${date(at)} ${at.hour}:${two(at.minute)}`,
  time: ({ hour, minute }: Clock): string => `${hour}:${two(minute)}`,
  span: (from: Clock, to: Clock): string =>
    `${date(from)}${oClock(from)}至${isSameDay(from, to) ? '' : date(to)}${oClock(to)}`,
  times: (from: Clock, to: Clock): string => `${oClock(from)}至${oClock(to)}`,
  blankDate: '　　　　年　　月　　日',
  toSign: '签名：　　　　　　',
  blank: '＿＿＿＿＿＿＿＿',
  none: '无',
  undecided: '未确定',
  title: (office: string, name: string): string => `${office}\n${name}`,
  rule: '《人民检察院审查案件听证工作规定》',
  closedMark: '不公开',
  place: (mode: PlaceMode, room: string, address: string): string => places[mode](room, address),
  numeral: (index: number): string => NUMERALS[index] ?? String(index + 1),
  section: (index: number, name: string): string => `${NUMERALS[index] ?? index + 1}、${name}`,
  numbered: (index: number, text: string): string => `${index + 1}．${text}`,
  labelled: (label: string, value: string): string => `${label}：${value}`,
  /** Name, then where he comes from: `田穗禾　松山区农牧局`. */
  person: (name: string, standing: string): string => (standing ? `${name}　${standing}` : name),
  /** `第一检察部` and `一级检察官`; a title that names the department already stands alone. */
  standing: (unit: string, title: string): string => (title.startsWith(unit) ? title : unit + title),
  origin: (unit: string, occupation: string): string => [unit, occupation].filter(Boolean).join('　'),
  inBrackets: (text: string): string => `（${text}）`,
  remote: '远程',
  onSite: '现场',
  absent: '未到场',
  people: (count: number): string => `${count}人`,
  lasting: (count: number): string => `${count}分钟`,
  pages: (count: number): string => `${count}页`,
  and: (items: readonly string[]): string => items.join('、'),
  sentence: (text: string): string => (/[。？！]$/.test(text) ? text : `${text}。`),
  clauses: (items: readonly string[]): string => items.join('；'),
  check: (head: string): string => `记录校验值 ${head}`,
  checkMinutes: (text: string, head: string): string => `笔录正文校验值 SHA-256 ${text} · 记录校验值 ${head}`,
  heads: {
    caseName: '案件名称',
    caseNo: '案号',
    cause: '案由',
    caseType: '案件类型',
    openness: '听证方式',
    time: '听证时间',
    place: '听证地点',
    issues: '听证问题',
    officers: '听证员',
    presider: '主持人',
    handler: '承办检察官',
    clerk: '书记员',
    remarks: '备注',
    number: '序号',
    name: '姓名',
    role: '身份',
    unit: '单位',
    standing: '单位职务',
    attends: '参加方式',
    reason: '理由',
  },
  ...paperBefore,
  ...paperConference,
  ...paperDuring,
  ...paperAfter,
  ...paperNoted,
  ...paperExpert,
};
