/** A vote as it is begun: the usual three options, all officers present, more than half of those present. */
import type { CommandOf } from '#shared/meeting/commands.ts';

export type VoteDraft = Omit<CommandOf<'openVote'>, 'type' | 'question'>;

export const freshOption = (text: string): VoteDraft['options'][number] => ({
  id: crypto.randomUUID(),
  text,
});

export const freshVote = (options: readonly string[], electorate: readonly string[]): VoteDraft => ({
  voteId: crypto.randomUUID(),
  options: options.map(freshOption),
  secret: false,
  electorate: [...electorate],
  quorum: Math.max(1, Math.floor(electorate.length / 2) + 1),
  majority: 'absolute',
  base: 'present',
  disclosureSeen: false,
});
