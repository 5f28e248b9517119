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
