-- Waar een regel vandaan kwam: de deur zet sessie en adres bij de transactie (lib/server/db.ts). Het apparaat staat er zelf bij, zodat het spoor
-- niet afhangt van een sessie die later weg kan zijn.
ALTER TABLE auditregel ADD COLUMN sessie_id UUID, ADD COLUMN apparaat TEXT, ADD COLUMN adres TEXT;

CREATE FUNCTION adres_van_verzoek() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.adres', true), '') $$;
CREATE FUNCTION apparaat_van_sessie() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT apparaat FROM sessie WHERE id = nullif(current_setting('app.sessie_id', true), '')::uuid $$;

ALTER TABLE auditregel
  ALTER COLUMN sessie_id SET DEFAULT nullif(current_setting('app.sessie_id', true), '')::uuid,
  ALTER COLUMN adres SET DEFAULT adres_van_verzoek(),
  ALTER COLUMN apparaat SET DEFAULT apparaat_van_sessie();

CREATE INDEX auditregel_sessie_id_op_idx ON auditregel (sessie_id, op);
CREATE INDEX auditregel_apparaat_op_idx ON auditregel (apparaat, op);

-- De keten: elke regel krijgt een nummer zonder gaten en een afdruk van zichzelf met de afdruk van de regel ervoor.
CREATE TABLE auditschakel (
  nr BIGINT NOT NULL,
  regel_id BIGINT NOT NULL,
  schakel BYTEA NOT NULL,
  CONSTRAINT auditschakel_pkey PRIMARY KEY (nr),
  CONSTRAINT auditschakel_afdruk CHECK (octet_length(schakel) = 32)
);
CREATE UNIQUE INDEX auditschakel_regel_id_key ON auditschakel (regel_id);

-- Elk veld met zijn lengte ervoor: zo kan geen tekst van het ene veld in het andere schuiven. lib/verantwoording/keten-regels.ts rekent hetzelfde
-- na zonder deze functie, want wie de database beheert kan haar vervangen.
CREATE FUNCTION auditregel_afdruk(vorige bytea, nr bigint, r auditregel) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(vorige || convert_to((
    SELECT string_agg(coalesce(octet_length(v) || ':' || v, '-'), ',' ORDER BY plaats)
    FROM unnest(ARRAY[nr::text, r.id::text, (extract(epoch FROM r.op) * 1000)::bigint::text, r.gebruiker_id::text, r.systeem, r.actie,
      r.client_id::text, r.onderwerp, r.onderwerp_id, r.resultaat::text, r.details::text, r.sessie_id::text, r.apparaat, r.adres]
    ) WITH ORDINALITY AS veld(v, plaats)), 'UTF8'))
$$;

-- Pas bij het vastleggen van de transactie (uitgesteld): dan duurt het slot zo kort als kan, waar het spoor ook werd geschreven, en wacht er
-- niemand meer op een rij die een ander vasthoudt. Met de rechten van de eigenaar: de toepassing zelf kan geen schakel maken.
CREATE FUNCTION auditregel_in_keten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  laatste auditschakel;
BEGIN
  PERFORM pg_advisory_xact_lock(7513, 1);
  SELECT * INTO laatste FROM auditschakel ORDER BY nr DESC LIMIT 1;
  INSERT INTO auditschakel (nr, regel_id, schakel) VALUES (coalesce(laatste.nr, 0) + 1, NEW.id,
    auditregel_afdruk(coalesce(laatste.schakel, ''), coalesce(laatste.nr, 0) + 1, NEW));
  RETURN NULL;
END $$;

-- Wat er al stond, op volgorde van schrijven.
DO $$
DECLARE
  r auditregel;
  afdruk bytea := '';
  plaats bigint := 0;
BEGIN
  FOR r IN SELECT * FROM auditregel ORDER BY id LOOP
    plaats := plaats + 1;
    afdruk := auditregel_afdruk(afdruk, plaats, r);
    INSERT INTO auditschakel (nr, regel_id, schakel) VALUES (plaats, r.id, afdruk);
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER auditregel_in_keten AFTER INSERT ON auditregel DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION auditregel_in_keten();
CREATE TRIGGER auditschakel_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON auditschakel
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
