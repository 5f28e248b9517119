-- Of deze gemeente het BSN vastlegt. Uit, tot beheer het aanzet.
ALTER TABLE "gemeente" ADD COLUMN "bsn_aan" BOOLEAN NOT NULL DEFAULT false;

-- Versleuteld met een sleutel die niet in de database staat; de vinger herkent een BSN zonder het te kunnen lezen.
CREATE TABLE "bsn" (
    "client_id" UUID NOT NULL,
    "cijfertekst" TEXT NOT NULL,
    "sleutel_id" TEXT NOT NULL,
    "vinger" TEXT NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bsn_pkey" PRIMARY KEY ("client_id")
);
CREATE UNIQUE INDEX "bsn_vinger_key" ON "bsn"("vinger");
CREATE INDEX "bsn_sleutel_id_idx" ON "bsn"("sleutel_id");
ALTER TABLE "bsn" ADD CONSTRAINT "bsn_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nooit de cijfers zelf, ook niet door een fout van ons: negen cijfers zijn geen cijfertekst.
ALTER TABLE "bsn" ADD CONSTRAINT "bsn_versleuteld" CHECK (length(cijfertekst) >= 40 AND length(vinger) = 44);

-- Of een BSN al bij een ander staat, ook bij wie de vrager niet tegenkomt. Zonder de sleutel van de server valt er niets mee te raden.
CREATE FUNCTION bsn_bezet(gezocht text[], behalve uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM public.bsn WHERE vinger = ANY(gezocht) AND client_id <> behalve) $$;
REVOKE EXECUTE ON FUNCTION bsn_bezet(text[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bsn_bezet(text[], uuid) TO vast_contact_app, vast_contact_werker;
