import type { Words } from '#shared/i18n/zh.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';

/** What a statement is called in this step, for this person. */
export const statementLabel = (words: Words, meeting: Meeting, seat: Seat): string => {
  const { statements } = words.room;
  if (meeting.stage === 'introduction' || meeting.stage === 'report') return statements.introduce;
  if (meeting.stage === 'finalStatements') return statements.finalStatement;
  return seat.roles.includes('supervisor') ? statements.supervise : statements.state;
};
