import { useWords } from '../../i18n.tsx';
import type { ConferenceField } from './conferenceDraft.ts';

/** The fields of a conference's form by their names. */
export function useFieldNames(): (fields: readonly ConferenceField[]) => string {
  const { plan, conferenceDesk } = useWords();
  const { form } = conferenceDesk;
  const names: Readonly<Record<ConferenceField, string>> = {
    title: plan.title,
    caseNo: plan.caseNo,
    cause: plan.cause,
    caseType: plan.caseType,
    issues: plan.parts.issues,
    proposal: form.proposal,
    grounds: form.grounds,
    handler: form.handler,
    chair: form.chair,
    clerk: form.clerk,
    members: form.members,
    startsAt: form.wanted,
    room: plan.room,
  };
  return (fields) => fields.map((field) => names[field]).join(plan.and);
}
