/** What the experts are given to work from. */
import { refuse } from '#shared/kernel/decider.ts';
import { isAsker } from './people.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Material, Opinion } from './state.ts';
import type { OpinionStage } from './terms.ts';

const open: readonly OpinionStage[] = ['requested', 'drafting', 'submitted'];

export const materialOf = (opinion: Opinion, materialId: string): Material | undefined =>
  Object.hasOwn(opinion.materials, materialId) ? opinion.materials[materialId] : undefined;

export const materialRules: RulesFor<'addMaterial' | 'withdrawMaterial'> = {
  /** U6 Material is listed with a number, its source and the hash of its file; withdrawn with a reason, it stays in the list. */
  addMaterial(opinion, { type: _, ...material }, { by }) {
    if (opinion.stage === 'none') return refuse('opinionUnknown');
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (!open.includes(opinion.stage)) return refuse('opinionStageWrong');
    if (materialOf(opinion, material.materialId)) return refuse('materialTaken');
    return [{ type: 'materialAdded', ...material, number: Object.keys(opinion.materials).length + 1 }];
  },
  withdrawMaterial(opinion, { materialId, reason }, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (!open.includes(opinion.stage)) return refuse('opinionStageWrong');
    const material = materialOf(opinion, materialId);
    if (!material || material.withdrawn !== null) return refuse('materialUnknown');
    return [{ type: 'materialWithdrawn', materialId, reason }];
  },
};

export const materialSteps: StepsFor<'materialAdded' | 'materialWithdrawn'> = {
  materialAdded: (opinion, { type: _, materialId, ...material }, { at }) => ({
    ...opinion,
    materials: {
      ...opinion.materials,
      [materialId]: { id: materialId, ...material, addedAt: at, withdrawn: null },
    },
  }),
  materialWithdrawn: (opinion, { materialId, reason }) => {
    const material = materialOf(opinion, materialId);
    return material
      ? {
          ...opinion,
          materials: { ...opinion.materials, [materialId]: { ...material, withdrawn: reason } },
        }
      : opinion;
  },
};
