import { z } from 'zod';

export const bestandVrijgevenSchema = z.object({});
