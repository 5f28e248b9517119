'use server';
import { z } from 'zod';
import { defineVraag } from '../server/define-vraag';
import { getZoekbegin } from './queries';

export const zoekenOpenen = defineVraag(z.object({}), getZoekbegin);
