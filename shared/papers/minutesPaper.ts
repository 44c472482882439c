/** 听证笔录 (rule Art. 18): head, the text as signed, lists, and signatures bound to the text by its check value. */
import { correctionNote } from './correctionNote.ts';
import { minutesBody } from './minutesBody.ts';
import { minutesEnd, pageSigners } from './minutesEnd.ts';
import { minutesFacts } from './minutesHead.ts';
import type { Paper } from './paper.ts';
import { closedMark, framed, heldUntil, type PlannedSource, recordCheck } from './paperFrame.ts';

export function minutesPaper(source: PlannedSource): Paper {
  const { meeting, plan, words, head } = source;
  const { minutes: names, checkMinutes } = words.paper;
  const bound = meeting.minutes;
  return {
    ...framed(source, {
      kind: 'minutes',
      name: names.name,
      at: meeting.enteredAt.sealed ?? bound?.boundAt ?? heldUntil(meeting) ?? plan.startsAt,
      blocks: [
        { block: 'facts', look: 'ruled', rows: minutesFacts(source) },
        ...minutesBody(source),
        ...minutesEnd(source),
      ],
    }),
    ...(bound ? {} : { subtitle: names.draft }),
    ...closedMark(source),
    ...correctionNote(source),
    pageSigning: pageSigners(source),
    ...(bound ? { check: { text: checkMinutes(bound.sha256, head.slice(0, 16)) } } : recordCheck(source)),
  };
}
