import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Tx } from './db';

/** Hoe een sleutel in de omgeving staat: een naam en 32 bytes in base64. */
const SLEUTEL = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9+/]{43}=)$/;
const NONCE = 12;
const TAG = 16;

/** Wat versleuteld is gaat nu niet open. De zin is voor wie het formulier instuurde; hij zegt niets over de inhoud. */
export abstract class Versleutelfout extends Error {
  constructor(
    zin: string,
    readonly sleutelId?: string,
  ) {
    super(zin);
    this.name = new.target.name;
  }
}

/** Er is geen sleutel om mee te schrijven, of niet die waarmee dit is geschreven. Met de sleutel terug is het weer te lezen. */
export class SleutelOntbreekt extends Versleutelfout {
  constructor(sleutelId?: string) {
    super(
      'Dit kan nu niet: de sleutel waarmee deze gegevens versleuteld zijn ontbreekt op de server. Er is niets veranderd of verloren. Vraag wie de server beheert om de sleutel terug te zetten.',
      sleutelId,
    );
  }
}

/** De tekst hoort niet bij deze rij, is veranderd, of de sleutel is een andere met dezelfde naam. */
export class NietEcht extends Versleutelfout {
  constructor(sleutelId?: string) {
    super(
      'Deze gegevens gaan niet open: zij horen niet bij deze plek, zijn veranderd, of de sleutel op de server is een andere. Er is niets veranderd. Meld het bij wie de server beheert.',
      sleutelId,
    );
  }
}

export type Versleuteld = { cijfertekst: string; sleutelId: string };

type Sleutel = { id: string; lezen: Buffer; vinger: Buffer };

let bron: string | undefined;
let gelezen: readonly Sleutel[] = [];

/** De sleutels uit de omgeving, de eerste is om mee te schrijven. Een regel die niet klopt telt niet, en dan is er geen enkele. */
function sleutels(): readonly Sleutel[] {
  const nu = process.env.VERSLEUTELING_SLEUTELS ?? '';
  if (nu === bron) return gelezen;
  const delen = nu.split(',').flatMap((deel) => (deel.trim() ? [SLEUTEL.exec(deel.trim())] : []));
  const rijen = delen.map((m) => m && { id: m[1] ?? '', ruw: Buffer.from(m[2] ?? '', 'base64') });
  const goed = rijen.every((r) => r !== null) && new Set(rijen.map((r) => r.id)).size === rijen.length;
  bron = nu;
  gelezen = goed
    ? rijen.map(({ id, ruw }) => ({ id, lezen: afgeleid(ruw, 'lezen'), vinger: afgeleid(ruw, 'vinger') }))
    : [];
  return gelezen;
}

/** Eén sleutel in de omgeving, twee in gebruik: wie de vingers kan narekenen kan daarmee nog niets openen. */
const afgeleid = (ruw: Buffer, waarvoor: string) =>
  Buffer.from(hkdfSync('sha256', ruw, Buffer.alloc(0), `vast-contact/${waarvoor}`, 32));

/** De sleutels die de server kent, de schrijfsleutel eerst; zonder sleutel of met een die niet klopt leeg. */
export const bekendeSleutels = (): readonly string[] => sleutels().map(({ id }) => id);

function schrijfsleutel(): Sleutel {
  const [eerste] = sleutels();
  if (!eerste) throw new SleutelOntbreekt();
  return eerste;
}

/**
 * Versleutelt een tekst voor één plek, zoals `bsn/‹client_id›`: op een andere plek gaat zij niet open, ook niet als iemand in de database rijen
 * verwisselt.
 */
export function versleutel(tekst: string, doel: string): Versleuteld {
  const { id, lezen } = schrijfsleutel();
  const nonce = randomBytes(NONCE);
  const cijfer = createCipheriv('aes-256-gcm', lezen, nonce, { authTagLength: TAG }).setAAD(
    Buffer.from(`${id}|${doel}`),
  );
  const inhoud = Buffer.concat([cijfer.update(tekst, 'utf8'), cijfer.final()]);
  return { cijfertekst: Buffer.concat([nonce, cijfer.getAuthTag(), inhoud]).toString('base64'), sleutelId: id };
}

export function ontsleutel({ cijfertekst, sleutelId }: Versleuteld, doel: string): string {
  const sleutel = sleutels().find(({ id }) => id === sleutelId);
  if (!sleutel) throw new SleutelOntbreekt(sleutelId);
  const ruw = Buffer.from(cijfertekst, 'base64');
  if (ruw.length < NONCE + TAG) throw new NietEcht(sleutelId);
  const cijfer = createDecipheriv('aes-256-gcm', sleutel.lezen, ruw.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(`${sleutelId}|${doel}`))
    .setAuthTag(ruw.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([cijfer.update(ruw.subarray(NONCE + TAG)), cijfer.final()]).toString('utf8');
  } catch {
    throw new NietEcht(sleutelId);
  }
}

const reken = (sleutel: Buffer, tekst: string, doel: string) =>
  createHmac('sha256', sleutel).update(`${doel}\0${tekst}`).digest('base64');

/** Waaraan een tekst te herkennen is zonder haar te kunnen lezen; `doel` is hier de soort, zodat gelijke teksten gelijk zijn. */
export const vinger = (tekst: string, doel: string): string => reken(schrijfsleutel().vinger, tekst, doel);

/** De vinger onder elke sleutel die de server kent: tijdens een wisseling staan er nog rijen onder de vorige. */
export function vingers(tekst: string, doel: string): string[] {
  schrijfsleutel();
  return sleutels().map((s) => reken(s.vinger, tekst, doel));
}

/** Wat een onderdeel nodig heeft om van sleutel te wisselen; de tabel blijft van dat onderdeel. */
export type Versleuteldekamer = {
  naam: string;
  tel: (tx: Tx) => Promise<{ sleutelId: string; aantal: number }[]>;
  /** De volgende rijen na `na` onder de schrijfsleutel brengen; zonder rijen is `laatste` null. Wat niet opengaat blijft zoals het is. */
  herversleutel: (
    tx: Tx,
    na: string | null,
    hoogstens: number,
  ) => Promise<{ laatste: string | null; gedaan: number; kapot: number }>;
};
