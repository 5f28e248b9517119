-- Drie rollen: wie dit uitvoert is de eigenaar, de toepassing en het achtergrondwerk bezitten niets. scripts/rollen.mjs geeft hun een wachtwoord;
-- waar dat niet is gebruikt, ontstaan zij hier zonder login.
DO $$ DECLARE rol text; BEGIN
  FOREACH rol IN ARRAY ARRAY['vast_contact_app', 'vast_contact_werker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = rol) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', rol); END IF;
  END LOOP;
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO vast_contact_app, vast_contact_werker;

-- Ook voor wat er later bij komt. prisma/rollen.db.test.ts noemt van elke tabel wie er wat mee mag.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vast_contact_app, vast_contact_werker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO vast_contact_app, vast_contact_werker;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO vast_contact_app, vast_contact_werker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vast_contact_app, vast_contact_werker;
-- Wie de migraties zonder boekhouding naspeelt heeft deze tabel niet.
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON _prisma_migrations FROM vast_contact_app, vast_contact_werker;
  END IF;
END $$;

-- Alleen om aan toe te voegen: het recht om te wijzigen is er niet, en de trigger weigert het ook wie het wel heeft.
REVOKE UPDATE ON auditregel, escalatiestap, normafwijkingstap, notitieinzage, aanpaknorm FROM vast_contact_app, vast_contact_werker;
GRANT UPDATE (ingetrokken_op, ingetrokken_door_id) ON aanpaknorm TO vast_contact_app, vast_contact_werker;

-- Weghalen mag alleen waar een daad dat doet.
GRANT DELETE ON aanbod, aanpak, afwezig, belbeurt, belronde, bestandadvies, bewaard_filter, concept, contactmoment_betrokkene, contactmoment_onderwerp,
  doel, gebruiker_aanpak, gebruiker_team, herinnering, huishouden, idempotentie, inlogpoging, instrument, intake, intake_leefgebied, inzet_wens,
  ladderstand, locatie, onderwerp, ontheffing, opschorting, organisatie, plan, plan_instrument, sessie, stap, team, uitkering, vervanging, werkdag
  TO vast_contact_app, vast_contact_werker;

-- Wie er vraagt, volgens de deur; leeg als die niemand noemde.
CREATE FUNCTION app_gebruiker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.gebruiker_id', true), '')::uuid $$;

-- De wachtrij heeft een eigen schema met eigen migraties, die na deze komen. Het achtergrondwerk mag erin, de toepassing niet.
CREATE FUNCTION open_wachtrij() RETURNS void LANGUAGE plpgsql AS $$
DECLARE tabel text;
BEGIN
  GRANT USAGE ON SCHEMA graphile_worker TO vast_contact_werker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO vast_contact_werker;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO vast_contact_werker;
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM vast_contact_werker;
  FOR tabel IN SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'werker')
  LOOP EXECUTE format('CREATE POLICY werker ON graphile_worker.%I TO vast_contact_werker USING (true) WITH CHECK (true)', tabel); END LOOP;
END $$;

CREATE FUNCTION werk_toevoegen(naam text, gegevens json, sleutel text, om timestamptz, opnieuw boolean) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(naam, payload := gegevens, job_key := sleutel, run_at := om, max_attempts := 12,
    job_key_mode := CASE WHEN opnieuw THEN 'replace' ELSE 'unsafe_dedupe' END);
END $$;

-- Hoe het met het achtergrondwerk staat is voor beheer te zien, zonder de gegevens van het werk.
CREATE FUNCTION eis_beheerder() RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.gebruiker WHERE id = public.app_gebruiker() AND rol = 'beheerder' AND geblokkeerd_op IS NULL)
  THEN RAISE EXCEPTION 'Dit is alleen voor beheer' USING ERRCODE = 'insufficient_privilege'; END IF;
END $$;

CREATE FUNCTION werk_in_wachtrij() RETURNS TABLE (id bigint, task_identifier text, attempts smallint, max_attempts smallint, locked_at timestamptz,
    run_at timestamptz, updated_at timestamptz, last_error text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.eis_beheerder();
  RETURN QUERY SELECT j.id, j.task_identifier, j.attempts, j.max_attempts, j.locked_at, j.run_at, j.updated_at, j.last_error
    FROM graphile_worker.jobs j;
END $$;

CREATE FUNCTION laatste_nachtwerk() RETURNS timestamptz LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.eis_beheerder();
  RETURN (SELECT k.last_execution FROM graphile_worker._private_known_crontabs k WHERE k.identifier = 'dagelijks');
END $$;

CREATE FUNCTION werk_herhalen(werk_id text) RETURNS TABLE (id text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.eis_beheerder();
  RETURN QUERY SELECT r.id::text FROM graphile_worker.reschedule_jobs(
    ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.last_error IS NOT NULL AND j.locked_at IS NULL
      AND (werk_id = 'alles' OR j.id::text = werk_id)), run_at := now(), attempts := 0) r;
END $$;

REVOKE EXECUTE ON FUNCTION open_wachtrij(), werk_toevoegen(text, json, text, timestamptz, boolean), eis_beheerder(), werk_in_wachtrij(),
  laatste_nachtwerk(), werk_herhalen(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION werk_toevoegen(text, json, text, timestamptz, boolean) TO vast_contact_app, vast_contact_werker;
GRANT EXECUTE ON FUNCTION werk_in_wachtrij(), laatste_nachtwerk(), werk_herhalen(text) TO vast_contact_app;
