/** Recusals as the tests raise and decide them. */
import type { Story } from './meeting.ts';
import type { Name } from './people.ts';

export const against = (againstId: Name, participantId: Name = 'wang') => ({
  participantId,
  againstId,
  reason: '与对方有利害关系',
});
export const raised = (story: Story, againstId: Name) =>
  story.and('wang', 'raiseRecusal', against(againstId));
export const idOf = (story: Story) => Object.keys(story.meeting.recusals).at(-1) ?? '';
export const ruling = (story: Story, granted: boolean, replacementId: Name | null = null) => ({
  recusalId: idOf(story),
  granted,
  reason: '经审查',
  replacementId,
});
export const granted = (story: Story, againstId: Name, replacementId: Name | null = null) => {
  const asked = raised(story, againstId);
  return asked.and('han', 'decideRecusal', ruling(asked, true, replacementId));
};
