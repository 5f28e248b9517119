CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "Rol" AS ENUM ('begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer');

-- CreateEnum
CREATE TYPE "Groep" AS ENUM ('pilot', 'controle');

-- CreateEnum
CREATE TYPE "Soort" AS ENUM ('gesprek', 'ontmoeting', 'contact_met_derden');

-- CreateEnum
CREATE TYPE "Kanaal" AS ENUM ('op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen', 'e_mail', 'brief', 'whatsapp', 'voicemail');

-- CreateEnum
CREATE TYPE "ContactStatus" AS ENUM ('gepland', 'gevoerd', 'niet_verschenen', 'geen_gehoor', 'afgezegd');

-- CreateEnum
CREATE TYPE "AfgezegdDoor" AS ENUM ('client', 'begeleider', 'derde');

-- CreateEnum
CREATE TYPE "WijzigingSoort" AS ENUM ('verplaatst', 'verslag_gecorrigeerd');

-- CreateEnum
CREATE TYPE "OnHoldReden" AS ENUM ('psychische_klachten', 'lichamelijke_klachten', 'medische_behandeling', 'zorgtaken_thuis', 'anders');

-- CreateEnum
CREATE TYPE "Uitstroomreden" AS ENUM ('verhuisd', 'geen_recht_op_bijstand', 'niet_bereikbaar', 'betaald_werk', 'partner_heeft_werk', 'pensioen', 'overleden', 'op_eigen_verzoek', 'einde_aanpak');

-- CreateEnum
CREATE TYPE "Bestand" AS ENUM ('wijkbestand', 'werkpleinbestand');

-- CreateEnum
CREATE TYPE "NiveauNederlands" AS ENUM ('geen', 'beginner', 'redelijk', 'goed');

-- CreateEnum
CREATE TYPE "JaNeeOnbekend" AS ENUM ('ja', 'nee', 'onbekend');

-- CreateEnum
CREATE TYPE "TaakSoort" AS ENUM ('vervolg_plannen');

-- CreateEnum
CREATE TYPE "VervolgReden" AS ENUM ('client_niet_bereikbaar', 'client_wil_later', 'opname_of_ziekte', 'wacht_op_ander', 'agenda_niet_bij_de_hand', 'anders');

-- CreateEnum
CREATE TYPE "AuditResultaat" AS ENUM ('gelukt', 'geweigerd');

-- CreateTable
CREATE TABLE "gebruiker" (
    "id" UUID NOT NULL,
    "gebruikersnaam" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "rol" "Rol" NOT NULL,
    "wachtwoord_hash" TEXT,
    "sessie_versie" INTEGER NOT NULL DEFAULT 1,
    "geblokkeerd_op" TIMESTAMPTZ(3),
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gebruiker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toegangslink" (
    "token_hash" TEXT NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,
    "gebruikt_op" TIMESTAMPTZ(3),

    CONSTRAINT "toegangslink_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebruiker_team" (
    "gebruiker_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "gebruiker_team_pkey" PRIMARY KEY ("gebruiker_id","team_id")
);

-- CreateTable
CREATE TABLE "aanpak" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "gesprekken_per_jaar" INTEGER NOT NULL,

    CONSTRAINT "aanpak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebruiker_aanpak" (
    "gebruiker_id" UUID NOT NULL,
    "aanpak_id" UUID NOT NULL,

    CONSTRAINT "gebruiker_aanpak_pkey" PRIMARY KEY ("gebruiker_id","aanpak_id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "clientnummer" TEXT NOT NULL,
    "voornaam" TEXT NOT NULL,
    "achternaam" TEXT NOT NULL,
    "geboortedatum" DATE,
    "telefoon" TEXT,
    "email" TEXT,
    "postcode" TEXT,
    "wijk" TEXT,
    "talen" TEXT[],
    "niveau_nederlands" "NiveauNederlands",
    "laaggeletterd" "JaNeeOnbekend" NOT NULL DEFAULT 'onbekend',
    "tolk_nodig" BOOLEAN NOT NULL DEFAULT false,
    "bereikbaarheid" TEXT,
    "bestand" "Bestand",
    "bestand_datum" DATE,
    "bestand_grond" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selectiegegevens" (
    "client_id" UUID NOT NULL,
    "geslacht" TEXT,
    "geboorteland" TEXT,
    "generatie" INTEGER,
    "opleiding_nl" TEXT,
    "eerder_betaald_werk_nl" BOOLEAN,
    "vorige_begeleiding" TEXT,

    CONSTRAINT "selectiegegevens_pkey" PRIMARY KEY ("client_id")
);

-- CreateTable
CREATE TABLE "traject" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "aanpak_id" UUID NOT NULL,
    "team_id" UUID,
    "groep" "Groep" NOT NULL DEFAULT 'pilot',
    "startdatum" DATE NOT NULL,
    "einddatum" DATE,
    "uitstroomreden" "Uitstroomreden",
    "uiterlijke_datum" DATE,
    "ritme_weken" INTEGER,
    "ritme_kanaal" "Kanaal",
    "ritme_locatie_id" UUID,
    "ritme_momenten" TEXT,
    "ritme_wens" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "traject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "begeleiding" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "van" TIMESTAMPTZ(3) NOT NULL,
    "tot" TIMESTAMPTZ(3),

    CONSTRAINT "begeleiding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vervanging" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot" DATE NOT NULL,

    CONSTRAINT "vervanging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opschorting" (
    "id" UUID NOT NULL,
    "aanpak_id" UUID,
    "traject_id" UUID,
    "van" DATE NOT NULL,
    "tot" DATE,
    "herzien_op" DATE,
    "reden" TEXT NOT NULL,

    CONSTRAINT "opschorting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "on_hold" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot" DATE,
    "reden" "OnHoldReden" NOT NULL,
    "toelichting" TEXT,
    "herzien_op" DATE NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "on_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contactmoment" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "datum" DATE NOT NULL,
    "tijd" TEXT,
    "soort" "Soort" NOT NULL DEFAULT 'gesprek',
    "kanaal" "Kanaal" NOT NULL,
    "status" "ContactStatus" NOT NULL,
    "locatie_id" UUID,
    "met_derde" BOOLEAN NOT NULL DEFAULT false,
    "derden" TEXT,
    "duur_minuten" INTEGER,
    "verslag" TEXT,
    "afgezegd_door" "AfgezegdDoor",
    "afgezegd_reden" TEXT,
    "gehouden_door_id" UUID,
    "vastgelegd_door_id" UUID,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verkeerd_op" TIMESTAMPTZ(3),
    "verkeerd_door_id" UUID,
    "verkeerd_reden" TEXT,
    "import_sleutel" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contactmoment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contactmoment_wijziging" (
    "id" UUID NOT NULL,
    "contactmoment_id" UUID NOT NULL,
    "soort" "WijzigingSoort" NOT NULL,
    "oude_datum" DATE,
    "oude_tijd" TEXT,
    "oud_verslag" TEXT,
    "reden" TEXT,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contactmoment_wijziging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "locatie" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "gesloten_op" DATE,

    CONSTRAINT "locatie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "onderwerp" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "leidraad" TEXT,
    "gesloten_op" DATE,

    CONSTRAINT "onderwerp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contactmoment_onderwerp" (
    "contactmoment_id" UUID NOT NULL,
    "onderwerp_id" UUID NOT NULL,

    CONSTRAINT "contactmoment_onderwerp_pkey" PRIMARY KEY ("contactmoment_id","onderwerp_id")
);

-- CreateTable
CREATE TABLE "taak" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "soort" "TaakSoort" NOT NULL,
    "reden" "VervolgReden",
    "toelichting" TEXT,
    "verloopt_op" DATE NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "afgedaan_op" TIMESTAMPTZ(3),

    CONSTRAINT "taak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auditregel" (
    "id" BIGSERIAL NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gebruiker_id" UUID,
    "systeem" TEXT,
    "actie" TEXT NOT NULL,
    "client_id" UUID,
    "onderwerp" TEXT,
    "onderwerp_id" TEXT,
    "resultaat" "AuditResultaat" NOT NULL,
    "details" JSONB,

    CONSTRAINT "auditregel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotentie" (
    "sleutel" TEXT NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "actie" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "resultaat" JSONB,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotentie_pkey" PRIMARY KEY ("gebruiker_id","sleutel")
);

-- CreateTable
CREATE TABLE "inlogpoging" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "inlogpoging_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_gebruikersnaam_key" ON "gebruiker"("gebruikersnaam");

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_email_key" ON "gebruiker"("email");

-- CreateIndex
CREATE INDEX "toegangslink_gebruiker_id_idx" ON "toegangslink"("gebruiker_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_naam_key" ON "team"("naam");

-- CreateIndex
CREATE INDEX "gebruiker_team_team_id_idx" ON "gebruiker_team"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "aanpak_naam_key" ON "aanpak"("naam");

-- CreateIndex
CREATE INDEX "gebruiker_aanpak_aanpak_id_idx" ON "gebruiker_aanpak"("aanpak_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_clientnummer_key" ON "client"("clientnummer");

-- CreateIndex
CREATE INDEX "traject_client_id_idx" ON "traject"("client_id");

-- CreateIndex
CREATE INDEX "traject_aanpak_id_idx" ON "traject"("aanpak_id");

-- CreateIndex
CREATE INDEX "traject_team_id_idx" ON "traject"("team_id");

-- CreateIndex
CREATE INDEX "begeleiding_traject_id_idx" ON "begeleiding"("traject_id");

-- CreateIndex
CREATE INDEX "begeleiding_gebruiker_id_idx" ON "begeleiding"("gebruiker_id");

-- CreateIndex
CREATE INDEX "vervanging_traject_id_idx" ON "vervanging"("traject_id");

-- CreateIndex
CREATE INDEX "vervanging_gebruiker_id_idx" ON "vervanging"("gebruiker_id");

-- CreateIndex
CREATE INDEX "opschorting_aanpak_id_idx" ON "opschorting"("aanpak_id");

-- CreateIndex
CREATE INDEX "opschorting_traject_id_idx" ON "opschorting"("traject_id");

-- CreateIndex
CREATE INDEX "on_hold_traject_id_idx" ON "on_hold"("traject_id");

-- CreateIndex
CREATE UNIQUE INDEX "contactmoment_import_sleutel_key" ON "contactmoment"("import_sleutel");

-- CreateIndex
CREATE INDEX "contactmoment_client_id_datum_idx" ON "contactmoment"("client_id", "datum");

-- CreateIndex
CREATE INDEX "contactmoment_gehouden_door_id_idx" ON "contactmoment"("gehouden_door_id");

-- CreateIndex
CREATE INDEX "contactmoment_vastgelegd_door_id_idx" ON "contactmoment"("vastgelegd_door_id");

-- CreateIndex
CREATE INDEX "contactmoment_locatie_id_idx" ON "contactmoment"("locatie_id");

-- CreateIndex
CREATE INDEX "contactmoment_wijziging_contactmoment_id_idx" ON "contactmoment_wijziging"("contactmoment_id");

-- CreateIndex
CREATE UNIQUE INDEX "locatie_naam_key" ON "locatie"("naam");

-- CreateIndex
CREATE UNIQUE INDEX "onderwerp_naam_key" ON "onderwerp"("naam");

-- CreateIndex
CREATE INDEX "contactmoment_onderwerp_onderwerp_id_idx" ON "contactmoment_onderwerp"("onderwerp_id");

-- CreateIndex
CREATE INDEX "taak_traject_id_idx" ON "taak"("traject_id");

-- CreateIndex
CREATE INDEX "auditregel_client_id_id_idx" ON "auditregel"("client_id", "id");

-- CreateIndex
CREATE INDEX "auditregel_gebruiker_id_id_idx" ON "auditregel"("gebruiker_id", "id");

-- CreateIndex
CREATE INDEX "auditregel_op_idx" ON "auditregel"("op");

-- CreateIndex
CREATE INDEX "idempotentie_op_idx" ON "idempotentie"("op");

-- AddForeignKey
ALTER TABLE "toegangslink" ADD CONSTRAINT "toegangslink_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gebruiker_team" ADD CONSTRAINT "gebruiker_team_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gebruiker_team" ADD CONSTRAINT "gebruiker_team_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gebruiker_aanpak" ADD CONSTRAINT "gebruiker_aanpak_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gebruiker_aanpak" ADD CONSTRAINT "gebruiker_aanpak_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selectiegegevens" ADD CONSTRAINT "selectiegegevens_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traject" ADD CONSTRAINT "traject_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traject" ADD CONSTRAINT "traject_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traject" ADD CONSTRAINT "traject_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traject" ADD CONSTRAINT "traject_ritme_locatie_id_fkey" FOREIGN KEY ("ritme_locatie_id") REFERENCES "locatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "begeleiding" ADD CONSTRAINT "begeleiding_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "begeleiding" ADD CONSTRAINT "begeleiding_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vervanging" ADD CONSTRAINT "vervanging_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vervanging" ADD CONSTRAINT "vervanging_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opschorting" ADD CONSTRAINT "opschorting_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opschorting" ADD CONSTRAINT "opschorting_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_hold" ADD CONSTRAINT "on_hold_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment" ADD CONSTRAINT "contactmoment_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment" ADD CONSTRAINT "contactmoment_locatie_id_fkey" FOREIGN KEY ("locatie_id") REFERENCES "locatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment" ADD CONSTRAINT "contactmoment_gehouden_door_id_fkey" FOREIGN KEY ("gehouden_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment" ADD CONSTRAINT "contactmoment_vastgelegd_door_id_fkey" FOREIGN KEY ("vastgelegd_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment" ADD CONSTRAINT "contactmoment_verkeerd_door_id_fkey" FOREIGN KEY ("verkeerd_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_wijziging" ADD CONSTRAINT "contactmoment_wijziging_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_wijziging" ADD CONSTRAINT "contactmoment_wijziging_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_onderwerp" ADD CONSTRAINT "contactmoment_onderwerp_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contactmoment_onderwerp" ADD CONSTRAINT "contactmoment_onderwerp_onderwerp_id_fkey" FOREIGN KEY ("onderwerp_id") REFERENCES "onderwerp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taak" ADD CONSTRAINT "taak_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotentie" ADD CONSTRAINT "idempotentie_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
