-- CreateEnum
CREATE TYPE "Gegevenssoort" AS ENUM ('dossier', 'leefgebieden', 'situatie', 'netwerk', 'berichten', 'selectie');

-- CreateEnum
CREATE TYPE "Identiteit" AS ENUM ('bekend', 'balie', 'gemachtigde');

-- CreateEnum
CREATE TYPE "Correctiebesluit" AS ENUM ('aangepast', 'deels', 'niet');

-- CreateTable
CREATE TABLE "inzageverzoek" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "gevraagd_op" DATE NOT NULL,
    "identiteit" "Identiteit" NOT NULL,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inzageverzoek_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correctieverzoek" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "gevraagd_op" DATE NOT NULL,
    "verzoek" TEXT NOT NULL,
    "verklaring" TEXT,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "besluit" "Correctiebesluit",
    "motivering" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besloten_door_id" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correctieverzoek_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bewaartermijn" (
    "id" UUID NOT NULL,
    "aanpak_id" UUID NOT NULL,
    "soort" "Gegevenssoort" NOT NULL,
    "maanden" INTEGER NOT NULL,
    "doel" TEXT NOT NULL,
    "grondslag" TEXT NOT NULL,
    "resultaatcode" TEXT,
    "onderzoek_eindigt" DATE,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "door_id" UUID NOT NULL,

    CONSTRAINT "bewaartermijn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bewaarplicht" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot" DATE,
    "reden" TEXT NOT NULL,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opgeheven_op" TIMESTAMPTZ(3),
    "opgeheven_door_id" UUID,

    CONSTRAINT "bewaarplicht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vernietiging" (
    "id" UUID NOT NULL,
    "client_id" UUID,
    "soorten" "Gegevenssoort"[],
    "grond" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rijen" INTEGER NOT NULL DEFAULT 0,
    "goedgekeurd" BOOLEAN,
    "reden" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besloten_door_id" UUID,
    "uitgevoerd_op" TIMESTAMPTZ(3),
    "nummer" INTEGER,
    "aantallen" JSONB,
    "kenmerk" TEXT,

    CONSTRAINT "vernietiging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telrest" (
    "id" UUID NOT NULL,
    "cijfers" TEXT NOT NULL,
    "aanpak_id" UUID NOT NULL,
    "team_id" UUID,
    "maat" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "aantal" INTEGER NOT NULL,
    "mens" UUID,

    CONSTRAINT "telrest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inzageverzoek_client_id_idx" ON "inzageverzoek"("client_id");

-- CreateIndex
CREATE INDEX "inzageverzoek_door_id_idx" ON "inzageverzoek"("door_id");

-- CreateIndex
CREATE INDEX "correctieverzoek_client_id_idx" ON "correctieverzoek"("client_id");

-- CreateIndex
CREATE INDEX "bewaartermijn_aanpak_id_soort_op_idx" ON "bewaartermijn"("aanpak_id", "soort", "op");

-- CreateIndex
CREATE INDEX "bewaarplicht_client_id_idx" ON "bewaarplicht"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "vernietiging_nummer_key" ON "vernietiging"("nummer");

-- CreateIndex
CREATE INDEX "vernietiging_client_id_idx" ON "vernietiging"("client_id");

-- CreateIndex
CREATE INDEX "vernietiging_kenmerk_idx" ON "vernietiging"("kenmerk");

-- CreateIndex
CREATE INDEX "telrest_aanpak_id_cijfers_idx" ON "telrest"("aanpak_id", "cijfers");

-- CreateIndex
CREATE INDEX "telrest_team_id_cijfers_idx" ON "telrest"("team_id", "cijfers");

-- AddForeignKey
ALTER TABLE "inzageverzoek" ADD CONSTRAINT "inzageverzoek_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inzageverzoek" ADD CONSTRAINT "inzageverzoek_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correctieverzoek" ADD CONSTRAINT "correctieverzoek_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correctieverzoek" ADD CONSTRAINT "correctieverzoek_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correctieverzoek" ADD CONSTRAINT "correctieverzoek_besloten_door_id_fkey" FOREIGN KEY ("besloten_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bewaartermijn" ADD CONSTRAINT "bewaartermijn_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bewaartermijn" ADD CONSTRAINT "bewaartermijn_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bewaarplicht" ADD CONSTRAINT "bewaarplicht_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bewaarplicht" ADD CONSTRAINT "bewaarplicht_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bewaarplicht" ADD CONSTRAINT "bewaarplicht_opgeheven_door_id_fkey" FOREIGN KEY ("opgeheven_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vernietiging" ADD CONSTRAINT "vernietiging_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vernietiging" ADD CONSTRAINT "vernietiging_besloten_door_id_fkey" FOREIGN KEY ("besloten_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telrest" ADD CONSTRAINT "telrest_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telrest" ADD CONSTRAINT "telrest_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "datalek" ADD COLUMN "tekst_weg_op" TIMESTAMPTZ(3);

-- Wat met het dossier van de juiste cliënt is vernietigd komt niet terug, en er is niets meer om over te nemen.
ALTER TABLE datalek ADD CONSTRAINT datalek_tekst_weg
  CHECK (tekst_weg_op IS NULL OR (num_nonnulls(verslag, derden, overgenomen_id) = 0 AND cardinality(onderwerpen || eerder) = 0));
ALTER TABLE inzageverzoek ADD CONSTRAINT inzageverzoek_tijd CHECK (verloopt_op > op);
ALTER TABLE correctieverzoek ADD CONSTRAINT correctieverzoek_niet_leeg CHECK (btrim(verzoek) <> '');
ALTER TABLE correctieverzoek ADD CONSTRAINT correctieverzoek_besloten
  CHECK (num_nonnulls(besluit, motivering, besloten_op, besloten_door_id) IN (0, 4));
ALTER TABLE bewaartermijn ADD CONSTRAINT bewaartermijn_maanden
  CHECK (maanden BETWEEN 0 AND 1200 AND (maanden > 0 OR soort = 'selectie') AND (onderzoek_eindigt IS NULL OR soort = 'selectie'));
ALTER TABLE bewaarplicht ADD CONSTRAINT bewaarplicht_periode CHECK (tot IS NULL OR tot >= van);
ALTER TABLE bewaarplicht ADD CONSTRAINT bewaarplicht_reden CHECK (btrim(reden) <> '');
ALTER TABLE bewaarplicht ADD CONSTRAINT bewaarplicht_opgeheven CHECK (num_nonnulls(opgeheven_op, opgeheven_door_id) IN (0, 2));
ALTER TABLE vernietiging ADD CONSTRAINT vernietiging_soorten CHECK (cardinality(soorten) > 0);
-- Uitgevoerd kan alleen wat een mens goedkeurde, en dan wijst de verklaring naar niemand meer.
ALTER TABLE vernietiging ADD CONSTRAINT vernietiging_stand CHECK (
  (goedgekeurd IS NULL) = (besloten_op IS NULL)
  AND (goedgekeurd IS DISTINCT FROM false OR btrim(coalesce(reden, '')) <> '')
  AND num_nonnulls(uitgevoerd_op, aantallen, kenmerk) IN (0, 3) AND (uitgevoerd_op IS NULL OR nummer IS NOT NULL)
  AND (uitgevoerd_op IS NULL OR goedgekeurd)
  AND (client_id IS NULL) = (uitgevoerd_op IS NOT NULL));
CREATE UNIQUE INDEX vernietiging_een_open ON vernietiging (client_id) WHERE goedgekeurd IS NOT false AND uitgevoerd_op IS NULL;
CREATE UNIQUE INDEX telrest_een ON telrest (cijfers, aanpak_id, team_id, maat, dag) NULLS NOT DISTINCT WHERE mens IS NULL;
CREATE INDEX telrest_mens ON telrest (mens) WHERE mens IS NOT NULL;

CREATE TRIGGER bewaartermijn_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON bewaartermijn
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER correctieverzoek_niet_verwijderen BEFORE DELETE OR TRUNCATE ON correctieverzoek
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER bewaarplicht_niet_verwijderen BEFORE DELETE OR TRUNCATE ON bewaarplicht
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER inzageverzoek_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON inzageverzoek
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

-- Een verklaring van vernietiging blijft zoals zij is.
CREATE FUNCTION vernietiging_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.uitgevoerd_op IS NOT NULL THEN
    RAISE EXCEPTION 'Deze vernietiging is uitgevoerd (%)', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER vernietiging_blijft BEFORE UPDATE OR DELETE ON vernietiging FOR EACH ROW EXECUTE FUNCTION vernietiging_blijft();

-- Wat nooit weg mag, mag alleen weg binnen een vernietiging die een mens goedkeurde, nog niet is uitgevoerd, en over iemand gaat voor wie geen
-- bewaarplicht geldt. Zonder besluit van een mens is alleen wat eerder is vernietigd en uit een reservekopie terugkwam; dat zet de toepassing niet
-- klaar. Het auditspoor hoort daar nooit bij.
CREATE FUNCTION vernietiging_loopt() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM vernietiging v WHERE v.id = nullif(current_setting('app.vernietiging', true), '')::uuid
    AND v.goedgekeurd AND v.uitgevoerd_op IS NULL
    AND (v.besloten_door_id IS NULL OR NOT EXISTS (SELECT FROM bewaarplicht b WHERE b.client_id = v.client_id AND b.opgeheven_op IS NULL
      AND coalesce(nullif(current_setting('app.vandaag', true), '')::date, current_date) BETWEEN b.van AND coalesce(b.tot, 'infinity'))))
$$;

CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'auditregel' AND vernietiging_loopt() THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION weiger_wijziging_vastgesteld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'vastgesteld' AND NOT (TG_OP = 'DELETE' AND vernietiging_loopt()) THEN
    RAISE EXCEPTION 'In % is dit vastgesteld (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION weiger_wijziging_in_vastgesteld() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF vast AND NOT (TG_OP = 'DELETE' AND vernietiging_loopt()) THEN
    RAISE EXCEPTION 'Wat bij % hoort is vastgesteld (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Alleen het achtergrondwerk voert uit; de toepassing kan voorstellen goedkeuren of uitstellen.
DO $$ DECLARE tabel text; BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vast_contact_werker') THEN RETURN; END IF;
  REVOKE DELETE ON inzageverzoek, correctieverzoek, bewaartermijn, bewaarplicht, vernietiging, telrest FROM vast_contact_app, vast_contact_werker;
  REVOKE UPDATE ON inzageverzoek, bewaartermijn FROM vast_contact_app, vast_contact_werker;
  REVOKE INSERT, UPDATE ON telrest FROM vast_contact_app;
  REVOKE INSERT, UPDATE ON vernietiging FROM vast_contact_app;
  GRANT UPDATE (goedgekeurd, reden, besloten_op, besloten_door_id) ON vernietiging TO vast_contact_app;
  FOREACH tabel IN ARRAY ARRAY['begeleiding', 'belbeurt', 'bericht', 'bestandadvies', 'betrokkene', 'bewaarplicht', 'caseloaddaad_deel', 'client',
    'contactmoment', 'contactmoment_betrokkene', 'contactmoment_onderwerp', 'contactmoment_wijziging', 'correctieverzoek', 'datalek', 'doel',
    'escalatie', 'escalatiestap', 'geen_instrument', 'gemis', 'herinnering', 'huishouden', 'intake', 'intake_leefgebied', 'inzageverzoek', 'inzet',
    'inzet_wens', 'ladderstand', 'normafwijking', 'normafwijkingstap', 'notitieinzage', 'on_hold', 'ontheffing', 'opschorting', 'overdracht', 'plan',
    'plan_instrument', 'resultaat', 'selectiegegevens', 'signaal', 'stap', 'taak', 'telrest', 'toezegging', 'traject', 'traject_einde',
    'traject_einde_deel', 'traject_einde_vervanging', 'uitkering', 'uitleg', 'vernietiging', 'vervanging', 'voorinformatie'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO vast_contact_werker', tabel);
  END LOOP;
END $$;
