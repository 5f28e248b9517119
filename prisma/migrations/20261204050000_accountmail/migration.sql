-- CreateEnum
CREATE TYPE "Accountmailsoort" AS ENUM ('uitnodiging', 'nieuwe_link', 'herstellink', 'nieuw_apparaat', 'rechten_gewijzigd', 'adres_gewijzigd', 'wachtwoord_gewijzigd', 'tweede_stap_gewijzigd', 'herstelcode_gebruikt', 'herstel_gevraagd', 'herstel_gedaan', 'organisatie_gekoppeld', 'codes_geraden');

-- CreateEnum
CREATE TYPE "Accountmailstatus" AS ENUM ('wacht', 'verzonden', 'mislukt', 'vervallen');

-- CreateTable
CREATE TABLE "accountmail" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "soort" "Accountmailsoort" NOT NULL,
    "aan" TEXT NOT NULL,
    "wat" TEXT,
    "status" "Accountmailstatus" NOT NULL DEFAULT 'wacht',
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verzonden_op" TIMESTAMPTZ(3),
    "fout" TEXT,

    CONSTRAINT "accountmail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "accountmail_gebruiker_id_idx" ON "accountmail"("gebruiker_id");

-- AddForeignKey
ALTER TABLE "accountmail" ADD CONSTRAINT "accountmail_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
