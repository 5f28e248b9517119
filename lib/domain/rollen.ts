export const ROLLEN = ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const;
export type Rol = (typeof ROLLEN)[number];
