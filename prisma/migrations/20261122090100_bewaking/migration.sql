-- Wat nooit fout mag zijn, bewaakt door de database zelf. Prisma ziet deze objecten niet:
-- prisma/catalogus.db.test.ts noemt ze een voor een.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Naam zonder accenten en hoofdletters, zoals zoeken hem vergelijkt. unaccent() is STABLE omdat het woordenboek kan veranderen; wij
-- leggen het woordenboek vast, dus IMMUTABLE is waar.
CREATE FUNCTION zoeknaam(voornaam text, achternaam text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent', voornaam || ' ' || achternaam)) $$;

ALTER TABLE gebruiker ADD CONSTRAINT gebruiker_naam_niet_leeg CHECK (btrim(naam) <> '' AND btrim(gebruikersnaam) <> '');
ALTER TABLE gebruiker ADD CONSTRAINT gebruiker_sessie_versie CHECK (sessie_versie >= 1);
ALTER TABLE team ADD CONSTRAINT team_naam_niet_leeg CHECK (btrim(naam) <> '');

ALTER TABLE aanpak ADD CONSTRAINT aanpak_gesprekken_per_jaar CHECK (gesprekken_per_jaar IN (1, 2, 3, 4, 6, 12));
ALTER TABLE aanpak ADD CONSTRAINT aanpak_naam_niet_leeg CHECK (btrim(naam) <> '');

ALTER TABLE client ADD CONSTRAINT client_clientnummer CHECK (clientnummer ~ '^[A-Z0-9][A-Z0-9-]{1,29}$');
ALTER TABLE client ADD CONSTRAINT client_naam_niet_leeg CHECK (btrim(voornaam) <> '' AND btrim(achternaam) <> '');

ALTER TABLE traject ADD CONSTRAINT traject_periode CHECK (einddatum IS NULL OR einddatum >= startdatum);
ALTER TABLE traject ADD CONSTRAINT traject_uitstroomreden CHECK (uitstroomreden IS NULL OR einddatum IS NOT NULL);
ALTER TABLE traject ADD CONSTRAINT traject_ritme_weken CHECK (ritme_weken BETWEEN 1 AND 52);
ALTER TABLE traject ADD CONSTRAINT traject_een_per_aanpak
  EXCLUDE USING gist (client_id WITH =, aanpak_id WITH =, daterange(startdatum, einddatum, '[]') WITH &&);

ALTER TABLE begeleiding ADD CONSTRAINT begeleiding_periode CHECK (tot IS NULL OR tot > van);
ALTER TABLE begeleiding ADD CONSTRAINT begeleiding_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, tstzrange(van, tot, '[)') WITH &&);

ALTER TABLE vervanging ADD CONSTRAINT vervanging_periode CHECK (tot >= van);
ALTER TABLE vervanging ADD CONSTRAINT vervanging_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, daterange(van, tot, '[]') WITH &&);

ALTER TABLE opschorting ADD CONSTRAINT opschorting_aanpak_of_traject CHECK (num_nonnulls(aanpak_id, traject_id) = 1);
ALTER TABLE opschorting ADD CONSTRAINT opschorting_periode CHECK (tot IS NULL OR tot >= van);
ALTER TABLE opschorting ADD CONSTRAINT opschorting_reden_niet_leeg CHECK (btrim(reden) <> '');

ALTER TABLE on_hold ADD CONSTRAINT on_hold_periode CHECK (tot IS NULL OR tot >= van);
ALTER TABLE on_hold ADD CONSTRAINT on_hold_herzien CHECK (herzien_op >= van);
ALTER TABLE on_hold ADD CONSTRAINT on_hold_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, daterange(van, tot, '[]') WITH &&);

ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_tijd CHECK (tijd ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_duur CHECK (duur_minuten BETWEEN 1 AND 600);
ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_verslag CHECK (char_length(verslag) <= 12000);
ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_afgezegd CHECK ((status = 'afgezegd') = (afgezegd_door IS NOT NULL));
ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_soort_status CHECK (soort = 'gesprek' OR status = 'gevoerd');
ALTER TABLE contactmoment ADD CONSTRAINT contactmoment_verkeerd
  CHECK (num_nonnulls(verkeerd_op, verkeerd_reden) IN (0, 2) AND (verkeerd_op IS NOT NULL OR verkeerd_door_id IS NULL));

CREATE UNIQUE INDEX taak_een_open_vervolg ON taak (traject_id)
  WHERE soort = 'vervolg_plannen' AND afgedaan_op IS NULL;

-- Er wordt niets verwijderd: een vergissing wordt als verkeerd geregistreerd gemarkeerd en blijft zichtbaar.
CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER auditregel_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON auditregel
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER contactmoment_niet_verwijderen BEFORE DELETE OR TRUNCATE ON contactmoment
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER contactmoment_wijziging_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON contactmoment_wijziging
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER begeleiding_niet_verwijderen BEFORE DELETE OR TRUNCATE ON begeleiding
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
