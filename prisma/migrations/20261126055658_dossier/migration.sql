-- CreateEnum
CREATE TYPE "Opstelling" AS ENUM ('concept', 'vastgesteld');

-- CreateEnum
CREATE TYPE "InfoBron" AS ENUM ('rap_consulent', 'power', 'vorige_begeleider', 'anders');

-- CreateEnum
CREATE TYPE "PlanRichting" AS ENUM ('rust_en_herstel', 'ladder');

-- CreateEnum
CREATE TYPE "PlanAkkoord" AS ENUM ('mondeling', 'ondertekend');

-- CreateEnum
CREATE TYPE "StapWie" AS ENUM ('client', 'begeleider', 'samen', 'ander');

-- CreateEnum
CREATE TYPE "InzetStatus" AS ENUM ('aangemeld', 'gestart', 'afgerond', 'gestopt', 'afgewezen');

-- CreateEnum
CREATE TYPE "InzetReden" AS ENUM ('gezondheidsklachten', 'niet_passend', 'client_wil_niet', 'nederlandse_taal', 'geen_tijd', 'wachtlijst', 'werk_gevonden', 'corona', 'anders');

-- CreateEnum
CREATE TYPE "InzetUitkomst" AS ENUM ('bereikt', 'deels', 'niet');

-- CreateEnum
CREATE TYPE "GeenInstrumentReden" AS ENUM ('gezondheidsklachten', 'niet_passend', 'corona', 'geen_tijd', 'anders');

-- CreateEnum
CREATE TYPE "Belemmering" AS ENUM ('gezondheidsklachten', 'nederlandse_taal', 'vervoer', 'verantwoordelijkheden_thuis', 'anders');

-- CreateEnum
CREATE TYPE "BetrokkeneRol" AS ENUM ('trajectbegeleider', 'inkomensconsulent', 'rap_consulent', 'adviseur_werk', 'wijkcoach', 'wmo', 'psycholoog', 'anders');

-- CreateEnum
CREATE TYPE "SignaalSoort" AS ENUM ('hoe_het_gaat', 'advies', 'heeft_werk', 'komt_niet', 'driegesprek');

-- CreateEnum
CREATE TYPE "UitkeringSoort" AS ENUM ('bijstand', 'ww', 'wia', 'geen');

-- CreateEnum
CREATE TYPE "OntheffingAanvraag" AS ENUM ('geen', 'aanvraag', 'verlenging');

-- CreateEnum
CREATE TYPE "Adviessoort" AS ENUM ('diagnoseadvies', 'herbeoordeling');

-- CreateEnum
CREATE TYPE "OverdrachtStatus" AS ENUM ('gevraagd', 'aangeboden', 'teruggestuurd', 'geaccepteerd', 'ingetrokken');

-- CreateEnum
CREATE TYPE "DriegesprekStand" AS ENUM ('gepland', 'gevoerd', 'niet_mogelijk');

-- CreateEnum
CREATE TYPE "LaatsteGesprek" AS ENUM ('gevoerd', 'niet_gewild', 'niet_aangeboden');

-- AlterTable
ALTER TABLE "aanpak" ADD COLUMN     "doel" TEXT,
ADD COLUMN     "voor_wie" TEXT;

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "huishouden_id" UUID;

-- AlterTable
ALTER TABLE "gebruiker" ADD COLUMN     "organisatie_id" UUID;

-- AlterTable
ALTER TABLE "traject" ADD COLUMN     "partners_ingelicht" TEXT,
ADD COLUMN     "partners_ingelicht_op" DATE,
ADD COLUMN     "vervolgcontact" TEXT;

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "lijstversie" INTEGER NOT NULL,
    "status" "Opstelling" NOT NULL DEFAULT 'concept',
    "achtergrond" TEXT,
    "werk_opleiding" TEXT,
    "wensen" TEXT,
    "mogelijkheden" TEXT,
    "discriminatie" TEXT,
    "trede" INTEGER,
    "talen" TEXT[],
    "niveau_nederlands" "NiveauNederlands",
    "laaggeletterd" "JaNeeOnbekend" NOT NULL DEFAULT 'onbekend',
    "tolk_nodig" BOOLEAN NOT NULL DEFAULT false,
    "bereikbaarheid" TEXT,
    "client_versie" INTEGER NOT NULL,
    "contactmoment_id" UUID,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "begonnen_door_id" UUID,
    "vastgesteld_op" TIMESTAMPTZ(3),
    "vastgesteld_door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "taal_versie" INTEGER NOT NULL DEFAULT 1,
    "import_sleutel" TEXT,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_leefgebied" (
    "intake_id" UUID NOT NULL,
    "gebied" INTEGER NOT NULL,
    "beeld" TEXT,
    "wens" TEXT,
    "goed" TEXT,
    "hulp" TEXT,
    "notitie" TEXT,
    "score" INTEGER,
    "niet_besproken" BOOLEAN NOT NULL DEFAULT false,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intake_leefgebied_pkey" PRIMARY KEY ("intake_id","gebied")
);

-- CreateTable
CREATE TABLE "voorinformatie" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "bron" "InfoBron" NOT NULL,
    "bron_naam" TEXT,
    "gevraagd_op" DATE NOT NULL,
    "ontvangen_op" DATE,
    "inhoud" TEXT,
    "door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "voorinformatie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "nummer" INTEGER NOT NULL,
    "status" "Opstelling" NOT NULL DEFAULT 'concept',
    "richting" "PlanRichting",
    "richting_trede" INTEGER,
    "intake_id" UUID,
    "zonder_intake_reden" TEXT,
    "afspraken" TEXT,
    "evaluatie_op" DATE,
    "akkoord" "PlanAkkoord",
    "akkoord_op" DATE,
    "wat_veranderde" TEXT,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "begonnen_door_id" UUID,
    "vastgesteld_op" TIMESTAMPTZ(3),
    "vastgesteld_door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "import_sleutel" TEXT,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "doel" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "reeks_id" UUID NOT NULL,
    "leefgebied" INTEGER NOT NULL,
    "tekst" TEXT NOT NULL,
    "volgorde" INTEGER NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "doel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stap" (
    "id" UUID NOT NULL,
    "doel_id" UUID NOT NULL,
    "reeks_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "wie" "StapWie" NOT NULL DEFAULT 'client',
    "wie_naam" TEXT,
    "voor" DATE,
    "volgorde" INTEGER NOT NULL,

    CONSTRAINT "stap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_instrument" (
    "plan_id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "waarvoor" TEXT,

    CONSTRAINT "plan_instrument_pkey" PRIMARY KEY ("plan_id","instrument_id")
);

-- CreateTable
CREATE TABLE "resultaat" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "stap_reeks_id" UUID,
    "tekst" TEXT NOT NULL,
    "leefgebied" INTEGER,
    "op" DATE NOT NULL,
    "contactmoment_id" UUID,
    "door_id" UUID,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "resultaat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisatie" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "gesloten_op" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisatie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "organisatie_id" UUID,
    "omschrijving" TEXT,
    "leefgebieden" INTEGER[],
    "voor_wie" TEXT,
    "niveau_nederlands" "NiveauNederlands",
    "trede_van" INTEGER,
    "trede_tot" INTEGER,
    "kosten" TEXT,
    "vergoeding" TEXT,
    "contact" TEXT,
    "gesloten_op" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inzet" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "status" "InzetStatus" NOT NULL DEFAULT 'aangemeld',
    "aangemeld_op" DATE NOT NULL,
    "gestart_op" DATE,
    "geeindigd_op" DATE,
    "reden" "InzetReden",
    "toelichting" TEXT,
    "trajectbegeleider" TEXT,
    "door_id" UUID,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "import_sleutel" TEXT,

    CONSTRAINT "inzet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inzet_wens" (
    "id" UUID NOT NULL,
    "inzet_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "volgorde" INTEGER NOT NULL,
    "uitkomst" "InzetUitkomst",

    CONSTRAINT "inzet_wens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "geen_instrument" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "reden" "GeenInstrumentReden" NOT NULL,
    "toelichting" TEXT,
    "op" DATE NOT NULL,
    "tot" DATE,
    "door_id" UUID,

    CONSTRAINT "geen_instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aanbod" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "gesloten_op" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "aanbod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gemis" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "aanbod_id" UUID NOT NULL,
    "belemmering" "Belemmering",
    "toelichting" TEXT,
    "op" DATE NOT NULL,
    "vervuld_op" DATE,
    "door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gemis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "betrokkene" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "rol" "BetrokkeneRol" NOT NULL,
    "naam" TEXT NOT NULL,
    "organisatie_id" UUID,
    "gebruiker_id" UUID,
    "telefoon" TEXT,
    "email" TEXT,
    "toestemming_op" DATE,
    "vast_contact" BOOLEAN NOT NULL DEFAULT false,
    "van" DATE NOT NULL,
    "tot" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "betrokkene_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contactmoment_betrokkene" (
    "contactmoment_id" UUID NOT NULL,
    "betrokkene_id" UUID NOT NULL,

    CONSTRAINT "contactmoment_betrokkene_pkey" PRIMARY KEY ("contactmoment_id","betrokkene_id")
);

-- CreateTable
CREATE TABLE "huishouden" (
    "id" UUID NOT NULL,

    CONSTRAINT "huishouden_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toezegging" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "voor" DATE NOT NULL,
    "gedaan_op" DATE,
    "hoe" TEXT,
    "verteld_op" DATE,
    "vervallen_op" DATE,
    "door_id" UUID,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "toezegging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signaal" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "van_id" UUID NOT NULL,
    "soort" "SignaalSoort" NOT NULL,
    "tekst" TEXT NOT NULL,
    "gestuurd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gelezen_op" TIMESTAMPTZ(3),
    "gelezen_door_id" UUID,
    "antwoord" TEXT,
    "afgehandeld_op" TIMESTAMPTZ(3),
    "afgehandeld_door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "signaal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aanpak_bericht" (
    "id" UUID NOT NULL,
    "aanpak_id" UUID NOT NULL,
    "op" DATE NOT NULL,
    "tekst" TEXT NOT NULL,
    "door_id" UUID,

    CONSTRAINT "aanpak_bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uitkering" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "soort" "UitkeringSoort" NOT NULL,
    "van" DATE NOT NULL,
    "begeleiding_gaat_door" BOOLEAN,
    "toelichting" TEXT,
    "door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "uitkering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ontheffing" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "van" DATE,
    "tot" DATE,
    "aanvraag" "OntheffingAanvraag" NOT NULL DEFAULT 'geen',
    "aangevraagd_op" DATE,
    "toelichting" TEXT,
    "door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ontheffing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ladderstand" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "trede" INTEGER NOT NULL,
    "op" DATE NOT NULL,
    "toelichting" TEXT,
    "door_id" UUID,

    CONSTRAINT "ladderstand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bestandadvies" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "soort" "Adviessoort" NOT NULL DEFAULT 'diagnoseadvies',
    "bestand" "Bestand" NOT NULL,
    "datum" DATE,
    "grond" TEXT,
    "door_id" UUID,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bestandadvies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overdracht" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "van_id" UUID,
    "naar_id" UUID NOT NULL,
    "status" "OverdrachtStatus" NOT NULL DEFAULT 'gevraagd',
    "reden" TEXT,
    "samenvatting" TEXT,
    "driegesprek" "DriegesprekStand",
    "driegesprek_op" DATE,
    "driegesprek_uitleg" TEXT,
    "client_verteld_op" DATE,
    "gevraagd_door_id" UUID NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aangeboden_op" TIMESTAMPTZ(3),
    "besluit_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overdracht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "traject_einde" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "einddatum" DATE NOT NULL,
    "uitstroomreden" "Uitstroomreden" NOT NULL,
    "laatste_gesprek" "LaatsteGesprek" NOT NULL,
    "begeleiding_na_bijstand" BOOLEAN,
    "vervolgcontact" TEXT,
    "toelichting" TEXT,
    "naar_traject_id" UUID,
    "afspraak_ids" UUID[],
    "inzet_ids" UUID[],
    "taak_ids" UUID[],
    "door_id" UUID NOT NULL,
    "gezet_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "herroepen_op" TIMESTAMPTZ(3),
    "herroepen_door_id" UUID,

    CONSTRAINT "traject_einde_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "intake_contactmoment_id_key" ON "intake"("contactmoment_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_import_sleutel_key" ON "intake"("import_sleutel");

-- CreateIndex
CREATE INDEX "intake_client_id_idx" ON "intake"("client_id");

-- CreateIndex
CREATE INDEX "intake_traject_id_idx" ON "intake"("traject_id");

-- CreateIndex
CREATE INDEX "voorinformatie_client_id_idx" ON "voorinformatie"("client_id");

-- CreateIndex
CREATE INDEX "voorinformatie_traject_id_idx" ON "voorinformatie"("traject_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_import_sleutel_key" ON "plan"("import_sleutel");

-- CreateIndex
CREATE INDEX "plan_client_id_idx" ON "plan"("client_id");

-- CreateIndex
CREATE INDEX "plan_intake_id_idx" ON "plan"("intake_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_traject_id_nummer_key" ON "plan"("traject_id", "nummer");

-- CreateIndex
CREATE INDEX "doel_plan_id_idx" ON "doel"("plan_id");

-- CreateIndex
CREATE INDEX "stap_doel_id_idx" ON "stap"("doel_id");

-- CreateIndex
CREATE INDEX "stap_reeks_id_idx" ON "stap"("reeks_id");

-- CreateIndex
CREATE INDEX "plan_instrument_instrument_id_idx" ON "plan_instrument"("instrument_id");

-- CreateIndex
CREATE INDEX "resultaat_client_id_idx" ON "resultaat"("client_id");

-- CreateIndex
CREATE INDEX "resultaat_traject_id_idx" ON "resultaat"("traject_id");

-- CreateIndex
CREATE INDEX "resultaat_contactmoment_id_idx" ON "resultaat"("contactmoment_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisatie_naam_key" ON "organisatie"("naam");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_naam_key" ON "instrument"("naam");

-- CreateIndex
CREATE INDEX "instrument_organisatie_id_idx" ON "instrument"("organisatie_id");

-- CreateIndex
CREATE UNIQUE INDEX "inzet_import_sleutel_key" ON "inzet"("import_sleutel");

-- CreateIndex
CREATE INDEX "inzet_client_id_idx" ON "inzet"("client_id");

-- CreateIndex
CREATE INDEX "inzet_traject_id_idx" ON "inzet"("traject_id");

-- CreateIndex
CREATE INDEX "inzet_instrument_id_idx" ON "inzet"("instrument_id");

-- CreateIndex
CREATE INDEX "inzet_wens_inzet_id_idx" ON "inzet_wens"("inzet_id");

-- CreateIndex
CREATE INDEX "geen_instrument_client_id_idx" ON "geen_instrument"("client_id");

-- CreateIndex
CREATE INDEX "geen_instrument_traject_id_idx" ON "geen_instrument"("traject_id");

-- CreateIndex
CREATE UNIQUE INDEX "aanbod_naam_key" ON "aanbod"("naam");

-- CreateIndex
CREATE INDEX "gemis_client_id_idx" ON "gemis"("client_id");

-- CreateIndex
CREATE INDEX "gemis_traject_id_idx" ON "gemis"("traject_id");

-- CreateIndex
CREATE INDEX "gemis_aanbod_id_idx" ON "gemis"("aanbod_id");

-- CreateIndex
CREATE INDEX "betrokkene_client_id_idx" ON "betrokkene"("client_id");

-- CreateIndex
CREATE INDEX "betrokkene_organisatie_id_idx" ON "betrokkene"("organisatie_id");

-- CreateIndex
CREATE INDEX "betrokkene_gebruiker_id_idx" ON "betrokkene"("gebruiker_id");

-- CreateIndex
CREATE INDEX "contactmoment_betrokkene_betrokkene_id_idx" ON "contactmoment_betrokkene"("betrokkene_id");

-- CreateIndex
CREATE INDEX "toezegging_client_id_idx" ON "toezegging"("client_id");

-- CreateIndex
CREATE INDEX "toezegging_traject_id_idx" ON "toezegging"("traject_id");

-- CreateIndex
CREATE INDEX "signaal_client_id_idx" ON "signaal"("client_id");

-- CreateIndex
CREATE INDEX "signaal_van_id_idx" ON "signaal"("van_id");

-- CreateIndex
CREATE INDEX "aanpak_bericht_aanpak_id_idx" ON "aanpak_bericht"("aanpak_id");

-- CreateIndex
CREATE UNIQUE INDEX "uitkering_client_id_van_key" ON "uitkering"("client_id", "van");

-- CreateIndex
CREATE INDEX "ontheffing_client_id_idx" ON "ontheffing"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "ladderstand_client_id_op_key" ON "ladderstand"("client_id", "op");

-- CreateIndex
CREATE INDEX "bestandadvies_client_id_idx" ON "bestandadvies"("client_id");

-- CreateIndex
CREATE INDEX "overdracht_client_id_idx" ON "overdracht"("client_id");

-- CreateIndex
CREATE INDEX "overdracht_traject_id_idx" ON "overdracht"("traject_id");

-- CreateIndex
CREATE INDEX "overdracht_van_id_idx" ON "overdracht"("van_id");

-- CreateIndex
CREATE INDEX "overdracht_naar_id_idx" ON "overdracht"("naar_id");

-- CreateIndex
CREATE INDEX "traject_einde_traject_id_idx" ON "traject_einde"("traject_id");

-- CreateIndex
CREATE INDEX "client_huishouden_id_idx" ON "client"("huishouden_id");

-- CreateIndex
CREATE INDEX "gebruiker_organisatie_id_idx" ON "gebruiker"("organisatie_id");

-- AddForeignKey
ALTER TABLE "gebruiker" ADD CONSTRAINT "gebruiker_organisatie_id_fkey" FOREIGN KEY ("organisatie_id") REFERENCES "organisatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_huishouden_id_fkey" FOREIGN KEY ("huishouden_id") REFERENCES "huishouden"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_leefgebied" ADD CONSTRAINT "intake_leefgebied_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voorinformatie" ADD CONSTRAINT "voorinformatie_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voorinformatie" ADD CONSTRAINT "voorinformatie_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "doel" ADD CONSTRAINT "doel_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stap" ADD CONSTRAINT "stap_doel_id_fkey" FOREIGN KEY ("doel_id") REFERENCES "doel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_instrument" ADD CONSTRAINT "plan_instrument_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_instrument" ADD CONSTRAINT "plan_instrument_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resultaat" ADD CONSTRAINT "resultaat_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resultaat" ADD CONSTRAINT "resultaat_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resultaat" ADD CONSTRAINT "resultaat_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_organisatie_id_fkey" FOREIGN KEY ("organisatie_id") REFERENCES "organisatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inzet" ADD CONSTRAINT "inzet_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inzet" ADD CONSTRAINT "inzet_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inzet" ADD CONSTRAINT "inzet_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inzet_wens" ADD CONSTRAINT "inzet_wens_inzet_id_fkey" FOREIGN KEY ("inzet_id") REFERENCES "inzet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "geen_instrument" ADD CONSTRAINT "geen_instrument_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "geen_instrument" ADD CONSTRAINT "geen_instrument_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gemis" ADD CONSTRAINT "gemis_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gemis" ADD CONSTRAINT "gemis_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gemis" ADD CONSTRAINT "gemis_aanbod_id_fkey" FOREIGN KEY ("aanbod_id") REFERENCES "aanbod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betrokkene" ADD CONSTRAINT "betrokkene_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betrokkene" ADD CONSTRAINT "betrokkene_organisatie_id_fkey" FOREIGN KEY ("organisatie_id") REFERENCES "organisatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betrokkene" ADD CONSTRAINT "betrokkene_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_betrokkene" ADD CONSTRAINT "contactmoment_betrokkene_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_betrokkene" ADD CONSTRAINT "contactmoment_betrokkene_betrokkene_id_fkey" FOREIGN KEY ("betrokkene_id") REFERENCES "betrokkene"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toezegging" ADD CONSTRAINT "toezegging_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toezegging" ADD CONSTRAINT "toezegging_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signaal" ADD CONSTRAINT "signaal_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signaal" ADD CONSTRAINT "signaal_van_id_fkey" FOREIGN KEY ("van_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanpak_bericht" ADD CONSTRAINT "aanpak_bericht_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uitkering" ADD CONSTRAINT "uitkering_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ontheffing" ADD CONSTRAINT "ontheffing_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladderstand" ADD CONSTRAINT "ladderstand_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bestandadvies" ADD CONSTRAINT "bestandadvies_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traject_einde" ADD CONSTRAINT "traject_einde_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Bewaking die Prisma niet uitdrukt; prisma/catalogus.db.test.ts noemt alles een voor een.

ALTER TABLE gebruiker ADD CONSTRAINT gebruiker_organisatie CHECK (organisatie_id IS NULL OR rol = 'partner');

ALTER TABLE intake ADD CONSTRAINT intake_vastgesteld
  CHECK ((status = 'vastgesteld') = (vastgesteld_op IS NOT NULL));
ALTER TABLE intake ADD CONSTRAINT intake_trede CHECK (trede BETWEEN 1 AND 6);
CREATE UNIQUE INDEX intake_een_concept ON intake (traject_id) WHERE status = 'concept';
ALTER TABLE intake_leefgebied ADD CONSTRAINT intake_leefgebied_gebied CHECK (gebied BETWEEN 1 AND 20);
ALTER TABLE intake_leefgebied ADD CONSTRAINT intake_leefgebied_score
  CHECK (score BETWEEN 1 AND 5 AND NOT (niet_besproken AND score IS NOT NULL));
ALTER TABLE voorinformatie ADD CONSTRAINT voorinformatie_ontvangen CHECK (ontvangen_op IS NULL OR ontvangen_op >= gevraagd_op);

ALTER TABLE plan ADD CONSTRAINT plan_vastgesteld
  CHECK ((status = 'vastgesteld') = (vastgesteld_op IS NOT NULL) AND (status = 'concept' OR (richting IS NOT NULL AND akkoord IS NOT NULL AND akkoord_op IS NOT NULL)));
ALTER TABLE plan ADD CONSTRAINT plan_grond
  CHECK (status = 'concept' OR ((intake_id IS NOT NULL OR zonder_intake_reden IS NOT NULL) AND (nummer = 1 OR wat_veranderde IS NOT NULL)));
ALTER TABLE plan ADD CONSTRAINT plan_richting CHECK ((richting = 'ladder') = (richting_trede IS NOT NULL) OR richting IS NULL);
ALTER TABLE plan ADD CONSTRAINT plan_richting_trede CHECK (richting_trede BETWEEN 1 AND 6);
ALTER TABLE plan ADD CONSTRAINT plan_nummer CHECK (nummer >= 1);
CREATE UNIQUE INDEX plan_een_concept ON plan (traject_id) WHERE status = 'concept';
ALTER TABLE doel ADD CONSTRAINT doel_niet_leeg CHECK (btrim(tekst) <> '' AND leefgebied BETWEEN 1 AND 20);
ALTER TABLE stap ADD CONSTRAINT stap_niet_leeg CHECK (btrim(tekst) <> '');
ALTER TABLE resultaat ADD CONSTRAINT resultaat_niet_leeg CHECK (btrim(tekst) <> '');
CREATE UNIQUE INDEX resultaat_een_per_stap ON resultaat (stap_reeks_id) WHERE vervallen_op IS NULL AND stap_reeks_id IS NOT NULL;

-- Wat is vastgesteld verandert niet meer, ook niet door een vergissing in de code.
CREATE FUNCTION weiger_wijziging_vastgesteld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'vastgesteld' THEN
    RAISE EXCEPTION 'In % is dit vastgesteld (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER intake_vastgesteld_blijft BEFORE UPDATE OR DELETE ON intake
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_vastgesteld();
CREATE TRIGGER plan_vastgesteld_blijft BEFORE UPDATE OR DELETE ON plan
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_vastgesteld();

CREATE FUNCTION weiger_wijziging_in_vastgesteld() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rij jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  oud jsonb := to_jsonb(CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END);
  vast boolean;
BEGIN
  IF TG_TABLE_NAME = 'intake_leefgebied' THEN
    SELECT bool_or(status = 'vastgesteld') INTO vast FROM intake WHERE id IN ((rij->>'intake_id')::uuid, (oud->>'intake_id')::uuid);
  ELSIF TG_TABLE_NAME = 'stap' THEN
    SELECT bool_or(p.status = 'vastgesteld') INTO vast FROM plan p JOIN doel d ON d.plan_id = p.id
      WHERE d.id IN ((rij->>'doel_id')::uuid, (oud->>'doel_id')::uuid);
  ELSE
    SELECT bool_or(status = 'vastgesteld') INTO vast FROM plan WHERE id IN ((rij->>'plan_id')::uuid, (oud->>'plan_id')::uuid);
  END IF;
  IF vast THEN
    RAISE EXCEPTION 'Wat bij % hoort is vastgesteld (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER intake_leefgebied_vastgesteld_blijft BEFORE INSERT OR UPDATE OR DELETE ON intake_leefgebied
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_in_vastgesteld();
CREATE TRIGGER doel_vastgesteld_blijft BEFORE INSERT OR UPDATE OR DELETE ON doel
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_in_vastgesteld();
CREATE TRIGGER stap_vastgesteld_blijft BEFORE INSERT OR UPDATE OR DELETE ON stap
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_in_vastgesteld();
CREATE TRIGGER plan_instrument_vastgesteld_blijft BEFORE INSERT OR UPDATE OR DELETE ON plan_instrument
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_in_vastgesteld();

ALTER TABLE organisatie ADD CONSTRAINT organisatie_naam_niet_leeg CHECK (btrim(naam) <> '');
ALTER TABLE instrument ADD CONSTRAINT instrument_naam_niet_leeg CHECK (btrim(naam) <> '');
ALTER TABLE instrument ADD CONSTRAINT instrument_treden
  CHECK (trede_van BETWEEN 1 AND 6 AND trede_tot BETWEEN 1 AND 6 AND trede_tot >= trede_van);
ALTER TABLE aanbod ADD CONSTRAINT aanbod_naam_niet_leeg CHECK (btrim(naam) <> '');
ALTER TABLE inzet ADD CONSTRAINT inzet_volgorde
  CHECK ((gestart_op IS NULL OR gestart_op >= aangemeld_op) AND (geeindigd_op IS NULL OR geeindigd_op >= coalesce(gestart_op, aangemeld_op)));
ALTER TABLE inzet ADD CONSTRAINT inzet_stand CHECK (CASE status
  WHEN 'aangemeld' THEN gestart_op IS NULL AND geeindigd_op IS NULL AND reden IS NULL
  WHEN 'gestart' THEN gestart_op IS NOT NULL AND geeindigd_op IS NULL AND reden IS NULL
  WHEN 'afgerond' THEN gestart_op IS NOT NULL AND geeindigd_op IS NOT NULL AND reden IS NULL
  WHEN 'gestopt' THEN gestart_op IS NOT NULL AND geeindigd_op IS NOT NULL AND reden IS NOT NULL
  ELSE gestart_op IS NULL AND geeindigd_op IS NOT NULL AND reden IS NOT NULL END);
ALTER TABLE inzet_wens ADD CONSTRAINT inzet_wens_niet_leeg CHECK (btrim(tekst) <> '');
ALTER TABLE geen_instrument ADD CONSTRAINT geen_instrument_periode CHECK (tot IS NULL OR tot >= op);
CREATE UNIQUE INDEX geen_instrument_een_open ON geen_instrument (traject_id) WHERE tot IS NULL;
ALTER TABLE gemis ADD CONSTRAINT gemis_vervuld CHECK (vervuld_op IS NULL OR vervuld_op >= op);

ALTER TABLE betrokkene ADD CONSTRAINT betrokkene_naam_niet_leeg CHECK (btrim(naam) <> '');
ALTER TABLE betrokkene ADD CONSTRAINT betrokkene_periode CHECK (tot IS NULL OR tot >= van);
CREATE UNIQUE INDEX betrokkene_een_vast_contact ON betrokkene (client_id) WHERE vast_contact AND tot IS NULL;
ALTER TABLE toezegging ADD CONSTRAINT toezegging_niet_leeg CHECK (btrim(tekst) <> '');
ALTER TABLE toezegging ADD CONSTRAINT toezegging_verteld CHECK (verteld_op IS NULL OR gedaan_op IS NOT NULL OR vervallen_op IS NOT NULL);
ALTER TABLE signaal ADD CONSTRAINT signaal_niet_leeg CHECK (btrim(tekst) <> '');
ALTER TABLE signaal ADD CONSTRAINT signaal_afgehandeld CHECK (num_nonnulls(afgehandeld_op, afgehandeld_door_id) IN (0, 2) AND (antwoord IS NULL OR afgehandeld_op IS NOT NULL));
ALTER TABLE aanpak_bericht ADD CONSTRAINT aanpak_bericht_niet_leeg CHECK (btrim(tekst) <> '');

ALTER TABLE ontheffing ADD CONSTRAINT ontheffing_periode CHECK ((tot IS NULL OR van IS NOT NULL) AND (tot IS NULL OR tot >= van));
ALTER TABLE ontheffing ADD CONSTRAINT ontheffing_iets CHECK (van IS NOT NULL OR aanvraag <> 'geen');
ALTER TABLE ontheffing ADD CONSTRAINT ontheffing_geen_overlap
  EXCLUDE USING gist (client_id WITH =, daterange(van, tot, '[]') WITH &&) WHERE (van IS NOT NULL);
ALTER TABLE ladderstand ADD CONSTRAINT ladderstand_trede CHECK (trede BETWEEN 1 AND 6);

CREATE UNIQUE INDEX overdracht_een_open ON overdracht (traject_id) WHERE status IN ('gevraagd', 'aangeboden', 'teruggestuurd');
ALTER TABLE overdracht ADD CONSTRAINT overdracht_andere CHECK (van_id IS NULL OR van_id <> naar_id);
ALTER TABLE overdracht ADD CONSTRAINT overdracht_besluit CHECK ((status IN ('geaccepteerd', 'ingetrokken')) = (besluit_op IS NOT NULL) OR status = 'teruggestuurd');
CREATE UNIQUE INDEX traject_einde_een_geldig ON traject_einde (traject_id) WHERE herroepen_op IS NULL;

CREATE TRIGGER resultaat_niet_verwijderen BEFORE DELETE OR TRUNCATE ON resultaat
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER signaal_niet_verwijderen BEFORE DELETE OR TRUNCATE ON signaal
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER overdracht_niet_verwijderen BEFORE DELETE OR TRUNCATE ON overdracht
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

-- Een bestand dat er al stond is het eerste advies in de geschiedenis.
INSERT INTO bestandadvies (id, client_id, bestand, datum, grond)
  SELECT gen_random_uuid(), id, bestand, bestand_datum, bestand_grond FROM client WHERE bestand IS NOT NULL;
