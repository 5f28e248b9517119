-- Wat iemand zichzelf wil helpen onthouden, met een dag; alleen voor wie het schreef.
CREATE TABLE "herinnering" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "client_id" UUID,
    "tekst" TEXT NOT NULL,
    "datum" DATE NOT NULL,
    "gedaan_op" TIMESTAMPTZ(3),
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "herinnering_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "herinnering_tekst" CHECK (length(btrim("tekst")) BETWEEN 1 AND 500)
);
CREATE INDEX "herinnering_gebruiker_id_datum_idx" ON "herinnering"("gebruiker_id", "datum");
CREATE INDEX "herinnering_client_id_idx" ON "herinnering"("client_id");
ALTER TABLE "herinnering" ADD CONSTRAINT "herinnering_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "herinnering" ADD CONSTRAINT "herinnering_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
