-- Wat iemand typte en nog niet opsloeg, per formulier.
CREATE TABLE "concept" (
    "gebruiker_id" UUID NOT NULL,
    "plek" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("gebruiker_id","plek"),
    CONSTRAINT "concept_plek" CHECK (length("plek") BETWEEN 3 AND 300)
);
CREATE INDEX "concept_op_idx" ON "concept"("op");
ALTER TABLE "concept" ADD CONSTRAINT "concept_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
