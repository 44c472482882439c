/** The parts of an opinion's page, as its address names them. */
export const opinionParts = ['overview', 'review', 'adoption', 'papers', 'record'] as const;
export type OpinionPart = (typeof opinionParts)[number];

export const opinionPartOf = (asked: string | null): OpinionPart =>
  opinionParts.find((part) => part === asked) ?? 'overview';
