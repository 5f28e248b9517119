-- De taal waarin een cliënt berichten wil, naast het Nederlands.
ALTER TABLE "client" ADD COLUMN "brieftaal" TEXT;
ALTER TABLE client ADD CONSTRAINT client_brieftaal CHECK (brieftaal IN ('tr', 'ar', 'en', 'ti'));

-- Elke tekst van Beheer heeft een taal; een vertaling hoort bij een versie van de Nederlandse tekst.
ALTER TABLE "sjabloon" ADD COLUMN "taal" TEXT NOT NULL DEFAULT 'nl', ADD COLUMN "nl_versie" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "sjabloon" DROP CONSTRAINT "sjabloon_pkey", ADD CONSTRAINT "sjabloon_pkey" PRIMARY KEY ("soort", "taal");
ALTER TABLE sjabloon ADD CONSTRAINT sjabloon_taal CHECK (taal IN ('nl', 'tr', 'ar', 'en', 'ti'));

-- De vertaling gaat mee met het bericht, en is net zo vast.
ALTER TABLE "bericht" ADD COLUMN "taal" TEXT, ADD COLUMN "onderwerp_vertaald" TEXT, ADD COLUMN "tekst_vertaald" TEXT;
ALTER TABLE bericht ADD CONSTRAINT bericht_vertaling_heel
  CHECK ((taal IS NULL) = (onderwerp_vertaald IS NULL) AND (taal IS NULL) = (tekst_vertaald IS NULL));
