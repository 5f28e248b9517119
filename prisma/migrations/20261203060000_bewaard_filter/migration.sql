-- Een filter op Mijn cliënten dat iemand onder een eigen naam bewaart: alleen keuzes uit het adres, nooit een naam van een cliënt.
CREATE TABLE "bewaard_filter" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "zoek" TEXT NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bewaard_filter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bewaard_filter_naam" CHECK (length(btrim("naam")) BETWEEN 1 AND 40),
    CONSTRAINT "bewaard_filter_zoek" CHECK (length("zoek") BETWEEN 1 AND 300)
);
-- Eén naam per mens, hoe hij ook is geschreven.
CREATE UNIQUE INDEX "bewaard_filter_naam_uniek" ON "bewaard_filter"("gebruiker_id", lower("naam"));
ALTER TABLE "bewaard_filter" ADD CONSTRAINT "bewaard_filter_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
