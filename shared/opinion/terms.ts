/** The closed lists of an expert opinion, each value once. Words for them stand in i18n. */

/** The whole life of an expert opinion. */
export const opinionStages = [
  'none',
  'requested',
  'drafting',
  'submitted',
  'signing',
  'signed',
  'adopted',
  'archived',
  'cancelled',
] as const;
export type OpinionStage = (typeof opinionStages)[number];

/** Where it was asked: by itself, in a hearing or in a joint conference. */
export const origins = ['consultation', 'hearing', 'conference'] as const;
export type OriginKind = (typeof origins)[number];

/** How firm the conclusion on a question is: 明确, 倾向, 无法判断. */
export const certainties = ['definite', 'leaning', 'undeterminable'] as const;
export type Certainty = (typeof certainties)[number];

export const suggestionKinds = ['insert', 'delete', 'replace'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** How the office treated it: 采纳, 部分采纳, 不采纳. */
export const adoptions = ['adopted', 'partly', 'notAdopted'] as const;
export type AdoptionTreatment = (typeof adoptions)[number];

/** Where an expert stands: asked, willing, out by himself, or taken out by who asked. */
const expertStandings = ['invited', 'accepted', 'declined', 'withdrawn'] as const;
export type ExpertStanding = (typeof expertStandings)[number];
