/** Een sleutel die iedereen mag kennen: er staat niets van mensen achter. */
export const PROEFSLEUTEL = `proef:${Buffer.alloc(32, 'proef').toString('base64')}`;
