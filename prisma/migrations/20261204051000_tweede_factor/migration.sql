-- CreateEnum
CREATE TYPE "Herstelbesluit" AS ENUM ('goedgekeurd', 'afgewezen', 'ingetrokken');

-- CreateTable
CREATE TABLE "codeapp" (
    "gebruiker_id" UUID NOT NULL,
    "cijfertekst" TEXT,
    "sleutel_id" TEXT,
    "ingesteld_op" TIMESTAMPTZ(3),
    "laatste_stap" INTEGER,
    "nieuw_cijfertekst" TEXT,
    "nieuw_sleutel_id" TEXT,
    "nieuw_sinds" TIMESTAMPTZ(3),

    CONSTRAINT "codeapp_pkey" PRIMARY KEY ("gebruiker_id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "sleutelnaam" TEXT NOT NULL,
    "openbaar" BYTEA NOT NULL,
    "teller" BIGINT NOT NULL DEFAULT 0,
    "wegen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "toegevoegd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gebruikt_op" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "herstelcode" (
    "afdruk" TEXT NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gebruikt_op" TIMESTAMPTZ(3),

    CONSTRAINT "herstelcode_pkey" PRIMARY KEY ("afdruk")
);

-- CreateTable
CREATE TABLE "herstelverzoek" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "gevraagd_door_id" UUID NOT NULL,
    "gevraagd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "besluit" "Herstelbesluit",
    "beslist_door_id" UUID,
    "beslist_op" TIMESTAMPTZ(3),

    CONSTRAINT "herstelverzoek_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkey_sleutelnaam_key" ON "passkey"("sleutelnaam");

-- CreateIndex
CREATE INDEX "passkey_gebruiker_id_idx" ON "passkey"("gebruiker_id");

-- CreateIndex
CREATE INDEX "herstelcode_gebruiker_id_idx" ON "herstelcode"("gebruiker_id");

-- CreateIndex
CREATE INDEX "herstelverzoek_gebruiker_id_idx" ON "herstelverzoek"("gebruiker_id");

-- CreateIndex
CREATE INDEX "herstelverzoek_gevraagd_door_id_idx" ON "herstelverzoek"("gevraagd_door_id");

-- CreateIndex
CREATE INDEX "herstelverzoek_beslist_door_id_idx" ON "herstelverzoek"("beslist_door_id");

-- AddForeignKey
ALTER TABLE "codeapp" ADD CONSTRAINT "codeapp_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "herstelcode" ADD CONSTRAINT "herstelcode_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "herstelverzoek" ADD CONSTRAINT "herstelverzoek_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "herstelverzoek" ADD CONSTRAINT "herstelverzoek_gevraagd_door_id_fkey" FOREIGN KEY ("gevraagd_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "herstelverzoek" ADD CONSTRAINT "herstelverzoek_beslist_door_id_fkey" FOREIGN KEY ("beslist_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hoogstens één open verzoek per gebruiker; wie vroeg beslist niet, en niemand beslist over zichzelf.
CREATE UNIQUE INDEX herstelverzoek_een_open ON herstelverzoek (gebruiker_id) WHERE besluit IS NULL;
ALTER TABLE herstelverzoek ADD CONSTRAINT herstelverzoek_twee_mensen
  CHECK (besluit IS DISTINCT FROM 'goedgekeurd' OR (beslist_door_id IS DISTINCT FROM gevraagd_door_id AND beslist_door_id IS DISTINCT FROM gebruiker_id));
ALTER TABLE herstelverzoek ADD CONSTRAINT herstelverzoek_niet_zelf CHECK (gevraagd_door_id <> gebruiker_id);
ALTER TABLE herstelverzoek ADD CONSTRAINT herstelverzoek_beslist CHECK ((besluit IS NULL) = (beslist_op IS NULL));
ALTER TABLE codeapp ADD CONSTRAINT codeapp_heel
  CHECK ((cijfertekst IS NULL) = (ingesteld_op IS NULL) AND (cijfertekst IS NULL) = (sleutel_id IS NULL)
    AND (nieuw_cijfertekst IS NULL) = (nieuw_sleutel_id IS NULL) AND (nieuw_cijfertekst IS NULL) = (nieuw_sinds IS NULL));
ALTER TABLE passkey ADD CONSTRAINT passkey_naam_niet_leeg CHECK (btrim(naam) <> '');
