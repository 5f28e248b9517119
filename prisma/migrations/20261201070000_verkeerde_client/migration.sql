-- CreateEnum
CREATE TYPE "DatalekOordeel" AS ENUM ('geen_datalek', 'gemeld');

-- AlterEnum
ALTER TYPE "WijzigingSoort" RENAME VALUE 'verslag_gecorrigeerd' TO 'gecorrigeerd';

-- AlterTable
ALTER TABLE "contactmoment_wijziging" ADD COLUMN     "oud" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "resultaat" ADD COLUMN     "hoeft_niet_reden" TEXT;

-- CreateTable
CREATE TABLE "datalek" (
    "id" UUID NOT NULL,
    "contactmoment_id" UUID NOT NULL,
    "auteur_id" UUID,
    "verslag" TEXT,
    "derden" TEXT,
    "onderwerpen" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "eerder" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "toelichting" TEXT,
    "geschreven_op" TIMESTAMPTZ(3) NOT NULL,
    "gevonden_op" TIMESTAMPTZ(3) NOT NULL,
    "gevonden_door_id" UUID NOT NULL,
    "overgenomen_id" UUID,
    "oordeel" "DatalekOordeel",
    "gemeld_op" DATE,
    "notitie" TEXT,
    "beoordeeld_op" TIMESTAMPTZ(3),
    "beoordeeld_door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "datalek_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "datalek_contactmoment_id_key" ON "datalek"("contactmoment_id");

-- CreateIndex
CREATE UNIQUE INDEX "datalek_overgenomen_id_key" ON "datalek"("overgenomen_id");

-- CreateIndex
CREATE INDEX "datalek_auteur_id_idx" ON "datalek"("auteur_id");

-- CreateIndex
CREATE INDEX "datalek_gevonden_door_id_idx" ON "datalek"("gevonden_door_id");

-- CreateIndex
CREATE INDEX "datalek_beoordeeld_door_id_idx" ON "datalek"("beoordeeld_door_id");

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_overgenomen_id_fkey" FOREIGN KEY ("overgenomen_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_auteur_id_fkey" FOREIGN KEY ("auteur_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_gevonden_door_id_fkey" FOREIGN KEY ("gevonden_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_beoordeeld_door_id_fkey" FOREIGN KEY ("beoordeeld_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Een oordeel heeft een dag, iemand die het gaf en een uitleg; een melding ook de dag waarop.
ALTER TABLE datalek ADD CONSTRAINT datalek_beoordeeld
  CHECK (num_nonnulls(oordeel, notitie, beoordeeld_op, beoordeeld_door_id) IN (0, 4) AND (gemeld_op IS NOT NULL) = (oordeel IS NOT DISTINCT FROM 'gemeld'));
CREATE TRIGGER datalek_niet_verwijderen BEFORE DELETE OR TRUNCATE ON datalek
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

-- Wat een stap afsluit is gelukt, of hoeft niet meer; wat de cliënt uit zichzelf deed is altijd gelukt.
ALTER TABLE resultaat ADD CONSTRAINT resultaat_hoeft_niet
  CHECK (hoeft_niet_reden IS NULL OR (stap_reeks_id IS NOT NULL AND btrim(hoeft_niet_reden) <> ''));

-- Wat er eerst stond blijft staan. Hoorde het bij een andere cliënt, dan is de tekst naar datalek verhuisd: alleen dan mag zij hier weg.
CREATE FUNCTION contactmoment_wijziging_afschermen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tekst text[] := '{oud_verslag,oud,reden}';
BEGIN
  IF NEW.oud_verslag IS NULL AND NEW.oud = '{}' AND NEW.reden IS NULL
    AND to_jsonb(NEW) - tekst = to_jsonb(OLD) - tekst
    AND EXISTS (SELECT FROM datalek d WHERE d.contactmoment_id = OLD.contactmoment_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER contactmoment_wijziging_alleen_toevoegen ON contactmoment_wijziging;
CREATE TRIGGER contactmoment_wijziging_alleen_toevoegen BEFORE DELETE OR TRUNCATE ON contactmoment_wijziging
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER contactmoment_wijziging_alleen_afschermen BEFORE UPDATE ON contactmoment_wijziging
  FOR EACH ROW EXECUTE FUNCTION contactmoment_wijziging_afschermen();

-- En in het dossier kan niemand de tekst nog terugzetten.
CREATE FUNCTION contactmoment_blijft_afgeschermd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW.verslag, NEW.derden, NEW.afgezegd_reden) > 0
    AND EXISTS (SELECT FROM datalek d WHERE d.contactmoment_id = NEW.id) THEN
    RAISE EXCEPTION 'Dit contactmoment is afgeschermd' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contactmoment_blijft_afgeschermd BEFORE UPDATE OF verslag, derden, afgezegd_reden ON contactmoment
  FOR EACH ROW EXECUTE FUNCTION contactmoment_blijft_afgeschermd();

-- Wat in hetzelfde formulier als uitleg stond verhuist mee; ook daar mag de tekst alleen dan weg, en niets anders.
CREATE FUNCTION uitleg_afschermen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'tekst' = to_jsonb(OLD) - 'tekst' AND NEW.tekst = 'Afgeschermd: hoorde bij een andere cliënt'
    AND EXISTS (SELECT FROM datalek d JOIN contactmoment m ON m.id = d.contactmoment_id JOIN traject t ON t.client_id = m.client_id
      WHERE t.id = OLD.traject_id AND OLD.tekst = ANY(d.eerder)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER uitleg_alleen_toevoegen ON uitleg;
CREATE TRIGGER uitleg_alleen_toevoegen BEFORE DELETE OR TRUNCATE ON uitleg
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER uitleg_alleen_afschermen BEFORE UPDATE ON uitleg
  FOR EACH ROW EXECUTE FUNCTION uitleg_afschermen();
