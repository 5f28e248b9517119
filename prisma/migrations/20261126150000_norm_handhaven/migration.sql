-- CreateEnum
CREATE TYPE "Afwezigheid" AS ENUM ('verlof', 'scholing', 'anders');

-- CreateEnum
CREATE TYPE "Berichtsoort" AS ENUM ('uitnodiging', 'verplaatst', 'afgezegd', 'herinnering', 'weekoverzicht');

-- CreateEnum
CREATE TYPE "Sjabloonsoort" AS ENUM ('uitnodiging', 'verplaatst', 'afgezegd', 'herinnering', 'vaste_zin');

-- CreateEnum
CREATE TYPE "Berichtkanaal" AS ENUM ('brief', 'e_mail');

-- CreateEnum
CREATE TYPE "Berichtstatus" AS ENUM ('wacht', 'bezig', 'verzonden', 'afgedrukt', 'mislukt', 'onbestelbaar', 'vervallen');

-- CreateEnum
CREATE TYPE "Escalatiestapsoort" AS ENUM ('vraag', 'uitleg', 'antwoord');

-- CreateEnum
CREATE TYPE "Afwijkingstatus" AS ENUM ('open', 'verantwoord', 'teruggestuurd', 'geaccepteerd', 'ingetrokken');

-- CreateEnum
CREATE TYPE "Afwijkingreden" AS ENUM ('niet_bereikbaar', 'client_wilde_niet', 'opname', 'detentie', 'ziekte_begeleider', 'vacature', 'anders');

-- CreateEnum
CREATE TYPE "Afwijkingstapsoort" AS ENUM ('geopend', 'heropend', 'herrekend', 'ingetrokken', 'verantwoord', 'teruggestuurd', 'geaccepteerd');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaakSoort" ADD VALUE 'over_tijd';
ALTER TYPE "TaakSoort" ADD VALUE 'binnenkort_zonder_afspraak';
ALTER TYPE "TaakSoort" ADD VALUE 'stilte_opschorting';
ALTER TYPE "TaakSoort" ADD VALUE 'on_hold_herzien';
ALTER TYPE "TaakSoort" ADD VALUE 'ontheffing';
ALTER TYPE "TaakSoort" ADD VALUE 'ontheffing_besluit';
ALTER TYPE "TaakSoort" ADD VALUE 'begeleiding_vragen';
ALTER TYPE "TaakSoort" ADD VALUE 'plan_evaluatie';
ALTER TYPE "TaakSoort" ADD VALUE 'trajectjaar_sluit';
ALTER TYPE "TaakSoort" ADD VALUE 'brief_begrepen';
ALTER TYPE "TaakSoort" ADD VALUE 'adres_nodig';
ALTER TYPE "TaakSoort" ADD VALUE 'vraag_teamleider';
ALTER TYPE "TaakSoort" ADD VALUE 'normafwijking';

-- DropIndex
DROP INDEX "contactmoment_gehouden_door_id_idx";

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "adres" TEXT,
ADD COLUMN     "email_onbestelbaar_op" DATE,
ADD COLUMN     "email_toestemming_op" DATE,
ADD COLUMN     "woonplaats" TEXT;

-- AlterTable
ALTER TABLE "locatie" ADD COLUMN     "adres" TEXT;

-- AlterTable
ALTER TABLE "taak" ADD COLUMN     "sleutel" TEXT,
ADD COLUMN     "stil_tot" DATE;

-- CreateTable
CREATE TABLE "agenda" (
    "gebruiker_id" UUID NOT NULL,
    "gesprekken_per_dag" INTEGER NOT NULL DEFAULT 4,
    "gesprek_minuten" INTEGER NOT NULL DEFAULT 45,
    "feed_hash" TEXT,
    "feed_met_namen" BOOLEAN NOT NULL DEFAULT false,
    "feed_gemaakt_op" TIMESTAMPTZ(3),
    "feed_gelezen_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_pkey" PRIMARY KEY ("gebruiker_id")
);

-- CreateTable
CREATE TABLE "werkdag" (
    "gebruiker_id" UUID NOT NULL,
    "weekdag" INTEGER NOT NULL,
    "van" TEXT NOT NULL,
    "tot" TEXT NOT NULL,
    "locatie_id" UUID,

    CONSTRAINT "werkdag_pkey" PRIMARY KEY ("gebruiker_id","weekdag")
);

-- CreateTable
CREATE TABLE "afwezig" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot" DATE NOT NULL,
    "soort" "Afwezigheid" NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "afwezig_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sjabloon" (
    "soort" "Sjabloonsoort" NOT NULL,
    "onderwerp" TEXT,
    "tekst" TEXT NOT NULL,
    "goedgekeurd_door" TEXT,
    "goedgekeurd_op" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sjabloon_pkey" PRIMARY KEY ("soort")
);

-- CreateTable
CREATE TABLE "bericht" (
    "id" UUID NOT NULL,
    "soort" "Berichtsoort" NOT NULL,
    "kanaal" "Berichtkanaal" NOT NULL,
    "status" "Berichtstatus" NOT NULL DEFAULT 'wacht',
    "client_id" UUID,
    "contactmoment_id" UUID,
    "gebruiker_id" UUID,
    "sleutel" TEXT NOT NULL,
    "aan" TEXT,
    "onderwerp" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gemaakt_door_id" UUID,
    "verzonden_op" TIMESTAMPTZ(3),
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "fout" TEXT,
    "begrepen_vragen" BOOLEAN NOT NULL DEFAULT false,
    "begrepen_op" DATE,

    CONSTRAINT "bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalatie" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "uiterlijk" DATE NOT NULL,
    "geopend_op" DATE NOT NULL,
    "stil_tot" DATE,
    "gesloten_op" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "escalatie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalatiestap" (
    "id" UUID NOT NULL,
    "escalatie_id" UUID NOT NULL,
    "soort" "Escalatiestapsoort" NOT NULL,
    "tekst" TEXT,
    "stil_tot" DATE,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalatiestap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "normafwijking" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "jaar_van" DATE NOT NULL,
    "jaar_tot" DATE NOT NULL,
    "gevoerd" INTEGER NOT NULL,
    "vereist" INTEGER NOT NULL,
    "status" "Afwijkingstatus" NOT NULL DEFAULT 'open',
    "reden" "Afwijkingreden",
    "toelichting" TEXT,
    "verantwoord_op" TIMESTAMPTZ(3),
    "verantwoord_door_id" UUID,
    "besluit_op" TIMESTAMPTZ(3),
    "besluit_door_id" UUID,
    "besluit_toelichting" TEXT,
    "geopend_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "normafwijking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "normafwijkingstap" (
    "id" UUID NOT NULL,
    "normafwijking_id" UUID NOT NULL,
    "soort" "Afwijkingstapsoort" NOT NULL,
    "gevoerd" INTEGER NOT NULL,
    "vereist" INTEGER NOT NULL,
    "reden" "Afwijkingreden",
    "toelichting" TEXT,
    "door_id" UUID,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "normafwijkingstap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notitieinzage" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reden" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notitieinzage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agenda_feed_hash_key" ON "agenda"("feed_hash");

-- CreateIndex
CREATE INDEX "werkdag_locatie_id_idx" ON "werkdag"("locatie_id");

-- CreateIndex
CREATE INDEX "afwezig_gebruiker_id_idx" ON "afwezig"("gebruiker_id");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_sleutel_key" ON "bericht"("sleutel");

-- CreateIndex
CREATE INDEX "bericht_client_id_gemaakt_op_idx" ON "bericht"("client_id", "gemaakt_op");

-- CreateIndex
CREATE INDEX "bericht_contactmoment_id_idx" ON "bericht"("contactmoment_id");

-- CreateIndex
CREATE INDEX "bericht_gebruiker_id_idx" ON "bericht"("gebruiker_id");

-- CreateIndex
CREATE UNIQUE INDEX "escalatie_traject_id_uiterlijk_key" ON "escalatie"("traject_id", "uiterlijk");

-- CreateIndex
CREATE INDEX "escalatiestap_escalatie_id_idx" ON "escalatiestap"("escalatie_id");

-- CreateIndex
CREATE UNIQUE INDEX "normafwijking_traject_id_jaar_van_key" ON "normafwijking"("traject_id", "jaar_van");

-- CreateIndex
CREATE INDEX "normafwijkingstap_normafwijking_id_idx" ON "normafwijkingstap"("normafwijking_id");

-- CreateIndex
CREATE INDEX "notitieinzage_gebruiker_id_client_id_idx" ON "notitieinzage"("gebruiker_id", "client_id");

-- CreateIndex
CREATE INDEX "notitieinzage_client_id_idx" ON "notitieinzage"("client_id");

-- CreateIndex
CREATE INDEX "contactmoment_gehouden_door_id_datum_idx" ON "contactmoment"("gehouden_door_id", "datum");

-- CreateIndex
CREATE UNIQUE INDEX "taak_traject_id_soort_sleutel_key" ON "taak"("traject_id", "soort", "sleutel");

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "werkdag" ADD CONSTRAINT "werkdag_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "werkdag" ADD CONSTRAINT "werkdag_locatie_id_fkey" FOREIGN KEY ("locatie_id") REFERENCES "locatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afwezig" ADD CONSTRAINT "afwezig_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalatie" ADD CONSTRAINT "escalatie_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalatiestap" ADD CONSTRAINT "escalatiestap_escalatie_id_fkey" FOREIGN KEY ("escalatie_id") REFERENCES "escalatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normafwijking" ADD CONSTRAINT "normafwijking_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "normafwijkingstap" ADD CONSTRAINT "normafwijkingstap_normafwijking_id_fkey" FOREIGN KEY ("normafwijking_id") REFERENCES "normafwijking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notitieinzage" ADD CONSTRAINT "notitieinzage_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notitieinzage" ADD CONSTRAINT "notitieinzage_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Wat nooit fout mag zijn.
ALTER TABLE agenda ADD CONSTRAINT agenda_indeling CHECK (gesprekken_per_dag BETWEEN 1 AND 12 AND gesprek_minuten BETWEEN 10 AND 240);
ALTER TABLE werkdag ADD CONSTRAINT werkdag_weekdag CHECK (weekdag BETWEEN 1 AND 5);
ALTER TABLE werkdag ADD CONSTRAINT werkdag_uren
  CHECK (van ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND tot ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND tot > van);
ALTER TABLE afwezig ADD CONSTRAINT afwezig_periode CHECK (tot >= van);
ALTER TABLE taak ADD CONSTRAINT taak_aanleiding CHECK (soort = 'vervolg_plannen' OR sleutel IS NOT NULL);
ALTER TABLE sjabloon ADD CONSTRAINT sjabloon_niet_leeg CHECK (btrim(tekst) <> '');
ALTER TABLE bericht ADD CONSTRAINT bericht_aan_een CHECK (num_nonnulls(client_id, gebruiker_id) = 1);
ALTER TABLE bericht ADD CONSTRAINT bericht_verzonden CHECK (status NOT IN ('verzonden', 'afgedrukt') OR verzonden_op IS NOT NULL);
ALTER TABLE escalatiestap ADD CONSTRAINT escalatiestap_tekst CHECK (btrim(coalesce(tekst, '')) <> '');
ALTER TABLE normafwijking ADD CONSTRAINT normafwijking_telling CHECK (gevoerd >= 0 AND vereist >= 0 AND jaar_tot >= jaar_van);
ALTER TABLE normafwijking ADD CONSTRAINT normafwijking_verantwoord
  CHECK (status NOT IN ('verantwoord', 'geaccepteerd', 'teruggestuurd') OR (reden IS NOT NULL AND verantwoord_op IS NOT NULL));
ALTER TABLE normafwijking ADD CONSTRAINT normafwijking_anders CHECK (reden <> 'anders' OR btrim(coalesce(toelichting, '')) <> '');
ALTER TABLE normafwijking ADD CONSTRAINT normafwijking_besluit
  CHECK (status NOT IN ('geaccepteerd', 'teruggestuurd') OR (besluit_op IS NOT NULL AND besluit_door_id IS NOT NULL));
ALTER TABLE notitieinzage ADD CONSTRAINT notitieinzage_reden CHECK (btrim(reden) <> '' AND verloopt_op > op);

-- Een normafwijking kan niet weg, en wat er is gezegd of gestuurd blijft staan.
CREATE TRIGGER bericht_niet_verwijderen BEFORE DELETE OR TRUNCATE ON bericht
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER escalatie_niet_verwijderen BEFORE DELETE OR TRUNCATE ON escalatie
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER escalatiestap_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON escalatiestap
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER normafwijking_niet_verwijderen BEFORE DELETE OR TRUNCATE ON normafwijking
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER normafwijkingstap_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON normafwijkingstap
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER notitieinzage_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON notitieinzage
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
