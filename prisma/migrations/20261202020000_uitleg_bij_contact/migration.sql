-- AlterTable
ALTER TABLE "uitleg" ADD COLUMN     "contactmoment_id" UUID;

-- CreateIndex
CREATE INDEX "uitleg_contactmoment_id_idx" ON "uitleg"("contactmoment_id");

-- AddForeignKey
ALTER TABLE "uitleg" ADD CONSTRAINT "uitleg_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Wat in hetzelfde formulier als uitleg stond verhuist mee naar het datalek van dat contact; alleen dan mag de tekst weg, en niets anders.
CREATE OR REPLACE FUNCTION uitleg_afschermen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'tekst' = to_jsonb(OLD) - 'tekst' AND NEW.tekst = 'Afgeschermd: hoorde bij een andere cliënt'
    AND EXISTS (SELECT FROM datalek d WHERE d.contactmoment_id = OLD.contactmoment_id AND OLD.tekst = ANY(d.eerder)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
