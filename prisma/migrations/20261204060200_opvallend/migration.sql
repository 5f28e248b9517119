-- CreateEnum
CREATE TYPE "OpvallendOordeel" AS ENUM ('geen_actie', 'datalek');

-- CreateTable
CREATE TABLE "opvallend" (
    "id" UUID NOT NULL,
    "regel" TEXT NOT NULL,
    "wie" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "aantal" INTEGER NOT NULL,
    "oordeel" "OpvallendOordeel" NOT NULL,
    "notitie" TEXT,
    "beoordeeld_op" TIMESTAMPTZ(3) NOT NULL,
    "beoordeeld_door_id" UUID NOT NULL,

    CONSTRAINT "opvallend_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "opvallend_regel_wie_dag_key" ON "opvallend"("regel", "wie", "dag");

-- CreateIndex
CREATE INDEX "opvallend_beoordeeld_door_id_idx" ON "opvallend"("beoordeeld_door_id");

-- AddForeignKey
ALTER TABLE "opvallend" ADD CONSTRAINT "opvallend_beoordeeld_door_id_fkey" FOREIGN KEY ("beoordeeld_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Een mogelijk datalek kan ook uit opvallend lezen komen: dan is er geen contact dat bij de verkeerde stond.
ALTER TABLE "datalek" ALTER COLUMN "contactmoment_id" DROP NOT NULL, ADD COLUMN "opvallend_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "datalek_opvallend_id_key" ON "datalek"("opvallend_id");

-- AddForeignKey
ALTER TABLE "datalek" ADD CONSTRAINT "datalek_opvallend_id_fkey" FOREIGN KEY ("opvallend_id") REFERENCES "opvallend"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE datalek ADD CONSTRAINT datalek_een_aanleiding CHECK (num_nonnulls(contactmoment_id, opvallend_id) = 1);
ALTER TABLE opvallend ADD CONSTRAINT opvallend_notitie CHECK (oordeel = 'geen_actie' OR btrim(coalesce(notitie, '')) <> '');
CREATE TRIGGER opvallend_niet_verwijderen BEFORE DELETE OR TRUNCATE ON opvallend
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

-- De keten schrijft alleen de database zelf. Een oordeel gaat nooit weg.
REVOKE INSERT, UPDATE, DELETE ON auditschakel FROM vast_contact_app, vast_contact_werker;
CREATE OR REPLACE FUNCTION auditregel_in_keten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  laatste public.auditschakel;
BEGIN
  PERFORM pg_advisory_xact_lock(7513, 1);
  SELECT * INTO laatste FROM public.auditschakel ORDER BY nr DESC LIMIT 1;
  INSERT INTO public.auditschakel (nr, regel_id, schakel) VALUES (coalesce(laatste.nr, 0) + 1, NEW.id,
    public.auditregel_afdruk(coalesce(laatste.schakel, ''), coalesce(laatste.nr, 0) + 1, NEW));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION auditregel_in_keten() FROM PUBLIC;
REVOKE DELETE ON opvallend FROM vast_contact_app, vast_contact_werker;
