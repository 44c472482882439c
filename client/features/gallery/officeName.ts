import type { PublicOfficeAnswer } from '#shared/http.ts';
import { api } from '#shared/paths.ts';
import { useReading } from '../../live/reading.ts';

/** Whose hearings these are; empty until it is known. */
export const useOfficeName = (): string =>
  useReading<PublicOfficeAnswer>(api.publicOffice(), { freshFor: 600_000 }).data?.name ?? '';
