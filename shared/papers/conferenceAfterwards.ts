/** What came after the record was signed: the handler's position, and what was decided where he departs. */
import type { Block } from './paper.ts';
import { type PlannedSource, paragraph, section, timed } from './paperFrame.ts';
import { nameOf } from './paperPeople.ts';

export const afterwards = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { conference: names } = words.paper;
  const lines = [...position(source), ...escalation(source)];
  if (meeting.enteredAt.sealed === undefined) return [];
  return [
    { ...section(source, 0, ''), text: names.afterwards },
    ...(lines.length > 0 ? lines : [names.noPosition]).map(paragraph),
  ];
};

const position = ({ meeting, words }: PlannedSource): readonly string[] => {
  const { conference: names, stamp } = words.paper;
  const taken = meeting.conference?.position;
  if (!taken) return [];
  return [
    names.position(words.conference.positions[taken.position], timed(taken.at, stamp)),
    names.intended(taken.intended),
    ...(taken.reasons === '' ? [] : [names.reasons(taken.reasons)]),
  ];
};

const escalation = (source: PlannedSource): readonly string[] => {
  const { meeting, words } = source;
  const { conference: names, stamp, date } = words.paper;
  const raised = meeting.conference?.escalation;
  if (!raised) return [];
  const { decision, committee } = raised;
  const said = decision?.way === 'decided' ? names.decided : names.toCommittee;
  return [
    names.escalated(nameOf(source, raised.by), timed(raised.at, stamp), raised.reasons),
    ...(decision ? [said(nameOf(source, decision.by), timed(decision.at, stamp), decision.text)] : []),
    ...(committee ? [names.committee(timed(committee.heldAt, date), committee.text)] : []),
  ];
};
