-- In welk bestand iemand staat, staat voortaan alleen in zijn adviezen. Eerst overnemen wat er sinds de vorige migratie nog bij de cliënt
-- is gewijzigd.
INSERT INTO "bestandadvies" (id, client_id, bestand, datum, grond)
  SELECT gen_random_uuid(), c.id, c.bestand, c.bestand_datum, c.bestand_grond FROM client c
  WHERE c.bestand IS NOT NULL AND NOT EXISTS (SELECT FROM bestandadvies b WHERE b.client_id = c.id AND b.bestand = c.bestand
    AND b.datum IS NOT DISTINCT FROM c.bestand_datum AND b.grond IS NOT DISTINCT FROM c.bestand_grond);

-- AlterTable
ALTER TABLE "client" DROP COLUMN "bestand",
DROP COLUMN "bestand_datum",
DROP COLUMN "bestand_grond";

-- Wie als tweede opslaat ziet wat er al staat.
ALTER TABLE "bestandadvies" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ladderstand" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- Een ontheffing zonder einde wordt opnieuw bekeken.
ALTER TABLE "ontheffing" ADD COLUMN     "herzien_op" DATE;
ALTER TABLE "ontheffing" ADD CONSTRAINT "ontheffing_herzien" CHECK (herzien_op IS NULL OR (van IS NOT NULL AND herzien_op >= van));
