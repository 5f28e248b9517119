import { z } from 'zod';
import { idVeld } from '../formulier/velden';

export const plaatsSchema = z.object({ trajectId: idVeld, teamId: z.uuid({ error: 'Kies een team.' }) });
