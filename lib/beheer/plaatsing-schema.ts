import { z } from 'zod';
import { idVeld } from '../formulier/velden';

export const trajectPlaatsenSchema = z.object({ trajectId: idVeld, teamId: z.uuid({ error: 'Kies een team.' }) });
