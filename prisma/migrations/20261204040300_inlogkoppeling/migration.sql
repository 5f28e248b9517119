-- Wie bij de inlogdienst van de organisatie wie is. Niet het e-mailadres: dat kan een ander later krijgen.
CREATE TABLE "inlogkoppeling" (
  "uitgever" TEXT NOT NULL,
  "onderwerp" TEXT NOT NULL,
  "gebruiker_id" UUID NOT NULL,
  "gekoppeld_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "inlogkoppeling_pkey" PRIMARY KEY ("uitgever", "onderwerp")
);
CREATE UNIQUE INDEX "inlogkoppeling_gebruiker_id_uitgever_key" ON "inlogkoppeling"("gebruiker_id", "uitgever");
ALTER TABLE "inlogkoppeling" ADD CONSTRAINT "inlogkoppeling_gebruiker_id_fkey"
  FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Nodig om ook bij de inlogdienst uit te loggen; weg zodra de sessie eindigt.
ALTER TABLE "sessie" ADD COLUMN "id_token" TEXT;
