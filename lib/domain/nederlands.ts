/** Hoe goed iemand Nederlands spreekt, en hoeveel een instrument ervan vraagt; oplopend. */
export const NIVEAUS_NEDERLANDS = ['geen', 'beginner', 'redelijk', 'goed'] as const;
export type NiveauNederlands = (typeof NIVEAUS_NEDERLANDS)[number];
