-- De database beslist mee wie wat ziet. De deur (lib/server/db.ts) begint elke transactie met app_begin: die zoekt uit dezelfde feiten als
-- lib/bereik/scope.ts wie deze gebruiker tegenkomt, en onthoudt dat tot het einde van de transactie. De regels per tabel kijken alleen daarnaar; een
-- lijst die één keer per opdracht wordt gelezen kost bijna niets, een functie per rij wel. Zonder app_begin is alles leeg.
--   app.clienten, app.trajecten              van wie het dossier is, en al hun trajecten
--   app.kop_clienten, app.kop_trajecten      wie hij daarnaast bij naam of nummer tegenkomt
--   app.betrokken                            bij wie een partner betrokken is; app.gedeeld_… wat hij van hen ziet
--   app.contacten                            losse contactmomenten (in zijn agenda, of in een datalek)

CREATE FUNCTION app_rol() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.rol', true), '') $$;
CREATE FUNCTION app_vandaag() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.vandaag', true), '')::date $$;
CREATE FUNCTION app_is_bezoeker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.bezoeker', true), '') <> '' $$;
CREATE FUNCTION app_lijst(naam text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.' || naam, true), ''), '{}')::uuid[] $$;

-- Zet een lijst, zonder dubbelen; met `erbij` naast wat er al in stond.
CREATE FUNCTION app_zet(naam text, ids uuid[], erbij boolean DEFAULT true) RETURNS void
  LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  SELECT set_config('app.' || naam, ARRAY(SELECT DISTINCT x FROM unnest(CASE WHEN erbij THEN public.app_lijst(naam) ELSE '{}' END || ids) x
    WHERE x IS NOT NULL)::text, true) $$;

-- Van deze cliënten het dossier, met al hun trajecten.
CREATE FUNCTION app_neem_clienten(ids uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE hun uuid[] := ARRAY(SELECT t.id FROM public.traject t WHERE t.client_id = ANY(ids));
BEGIN
  PERFORM public.app_zet('clienten', ids), public.app_zet('kop_clienten', ids), public.app_zet('trajecten', hun), public.app_zet('kop_trajecten', hun);
END $$;

-- Alleen de kop van deze trajecten: bij wie, in welke aanpak, wie begeleidt.
CREATE FUNCTION app_neem_koppen(ids uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.app_zet('kop_trajecten', ids),
    public.app_zet('kop_clienten', ARRAY(SELECT t.client_id FROM public.traject t WHERE t.id = ANY(ids)));
END $$;

-- Een partner: wat de grond van nu dekt (lib/delen).
CREATE FUNCTION app_neem_partner(ik uuid, vandaag date) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE trajecten uuid[]; betrokken uuid[]; plan uuid[]; afspraken uuid[];
BEGIN
  WITH grond AS (
    SELECT k.client_id, k.deelt FROM public.betrokkene k WHERE k.gebruiker_id = ik AND (k.tot IS NULL OR k.tot >= vandaag)
      AND public.grond_geldt(k.grond, k.toestemming_op, k.grond_tot, vandaag)
    UNION ALL SELECT i.client_id, CASE WHEN i.grond IS NULL THEN '{signalen}'::public."Deelbaar"[] ELSE i.deelt END FROM public.inzet i
      JOIN public.instrument s ON s.id = i.instrument_id JOIN public.gebruiker g ON g.id = ik AND g.organisatie_id = s.organisatie_id
      WHERE i.status = 'gestart' AND (i.grond IS NULL OR public.grond_geldt(i.grond, i.toestemming_op, i.grond_tot, vandaag))),
  loopt AS (SELECT x.id, x.client_id, g.deelt FROM public.traject x JOIN grond g ON g.client_id = x.client_id
    WHERE x.groep = 'pilot' AND x.startdatum <= vandaag AND (x.einddatum IS NULL OR x.einddatum >= vandaag))
  SELECT array_agg(id), array_agg(client_id), array_agg(client_id) FILTER (WHERE 'plan' = ANY(deelt)),
    array_agg(client_id) FILTER (WHERE 'afspraken' = ANY(deelt)) INTO trajecten, betrokken, plan, afspraken FROM loopt;
  PERFORM public.app_neem_koppen(coalesce(trajecten, '{}')), public.app_zet('betrokken', coalesce(betrokken, '{}')),
    public.app_zet('gedeeld_plan', coalesce(plan, '{}')), public.app_zet('gedeeld_afspraken', coalesce(afspraken, '{}'));
END $$;

-- Elke transactie begint hiermee, dus in zo weinig mogelijk opdrachten. Ook wat leeg hoort te zijn wordt gezet: een verbinding kan van een ander
-- verzoek komen.
CREATE FUNCTION app_begin(gebruiker text, bezoeker text, systeem text, moment timestamptz, vandaag date, sessie text, adres text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ik uuid := nullif(gebruiker, '')::uuid;
  mijn_rol text := '';
  van_mij uuid[] := '{}';
  hun uuid[] := '{}';
BEGIN
  IF ik IS NOT NULL THEN
    mijn_rol := coalesce((SELECT g.rol::text FROM public.gebruiker g WHERE g.id = ik AND g.geblokkeerd_op IS NULL), '');
  END IF;
  IF mijn_rol = 'begeleider' THEN
    van_mij := ARRAY(
      SELECT x.client_id FROM public.traject x WHERE x.groep = 'pilot' AND x.id IN (
        SELECT b.traject_id FROM public.begeleiding b WHERE b.gebruiker_id = ik AND b.van <= moment AND (b.tot IS NULL OR b.tot > moment)
        UNION ALL SELECT v.traject_id FROM public.vervanging v WHERE v.gebruiker_id = ik AND vandaag BETWEEN v.van AND v.tot)
      UNION SELECT o.client_id FROM public.overdracht o WHERE o.naar_id = ik AND o.status = 'aangeboden');
  ELSIF mijn_rol = 'teamleider' THEN
    van_mij := ARRAY(SELECT x.client_id FROM public.traject x
      WHERE x.groep = 'pilot' AND x.team_id IN (SELECT k.team_id FROM public.gebruiker_team k WHERE k.gebruiker_id = ik));
  ELSIF mijn_rol = 'projectleider' THEN
    van_mij := ARRAY(SELECT x.client_id FROM public.traject x
      WHERE x.groep = 'pilot' AND x.aanpak_id IN (SELECT k.aanpak_id FROM public.gebruiker_aanpak k WHERE k.gebruiker_id = ik));
  END IF;
  IF van_mij <> '{}' THEN hun := ARRAY(SELECT t.id FROM public.traject t WHERE t.client_id = ANY(van_mij)); END IF;
  PERFORM set_config('app.gebruiker_id', gebruiker, true), set_config('app.bezoeker', bezoeker, true), set_config('app.systeem', systeem, true),
    set_config('app.moment', moment::text, true), set_config('app.vandaag', vandaag::text, true), set_config('app.sessie_id', sessie, true),
    set_config('app.adres', adres, true), set_config('app.rol', mijn_rol, true),
    set_config('app.betrokken', '', true), set_config('app.gedeeld_plan', '', true), set_config('app.gedeeld_afspraken', '', true),
    set_config('app.contacten', '', true), set_config('app.clienten', van_mij::text, true), set_config('app.kop_clienten', van_mij::text, true),
    set_config('app.trajecten', hun::text, true), set_config('app.kop_trajecten', hun::text, true);
  CASE mijn_rol
  WHEN 'begeleider' THEN
    -- Over wie pas is besloten.
    van_mij := ARRAY(SELECT o.traject_id FROM public.overdracht o
      WHERE ik IN (o.naar_id, o.van_id, o.gevraagd_door_id) AND o.besluit_op > moment - interval '32 days');
    IF van_mij <> '{}' THEN PERFORM public.app_neem_koppen(van_mij); END IF;
    -- Wat hij bij de verkeerde cliënt schreef en nog niet bij de juiste staat, ook als die cliënt nu van een ander is.
    van_mij := ARRAY(SELECT d.contactmoment_id FROM public.datalek d WHERE d.auteur_id = ik AND d.overgenomen_id IS NULL AND d.tekst_weg_op IS NULL);
    IF van_mij <> '{}' THEN PERFORM public.app_zet('contacten', van_mij); END IF;
  WHEN 'partner' THEN
    PERFORM public.app_neem_partner(ik, vandaag);
  WHEN 'beheerder' THEN
    -- Wie nog in geen team is geplaatst.
    PERFORM public.app_neem_koppen(ARRAY(SELECT x.id FROM public.traject x WHERE x.team_id IS NULL AND x.groep = 'pilot'));
  WHEN 'privacy_officer' THEN
    PERFORM public.app_zet('contacten', ARRAY(SELECT d.contactmoment_id FROM public.datalek d UNION SELECT d.overgenomen_id FROM public.datalek d));
  ELSE NULL;
  END CASE;
END $$;

-- Wat er bij deze collega's gepland staat, ook bij een cliënt die de vrager niet ziet: alleen het contactmoment.
CREATE FUNCTION app_neem_agenda(gebruikers uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.app_zet('contacten', ARRAY(SELECT m.id FROM public.contactmoment m
    WHERE m.gehouden_door_id = ANY(gebruikers) AND m.status = 'gepland' AND m.client_id <> ALL(public.app_lijst('clienten'))));
END $$;

-- Een scherm of daad die verder kijkt dan het bereik zegt het hier, met waarom. Geeft hoe het ervoor was.
CREATE FUNCTION app_ruimer(soort text, ids uuid[]) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  rol text := public.app_rol();
  moment timestamptz := nullif(current_setting('app.moment', true), '')::timestamptz;
  vandaag date := nullif(current_setting('app.vandaag', true), '')::date;
  voor text[] := ARRAY(SELECT coalesce(current_setting('app.' || l, true), '')
    FROM unnest(ARRAY['clienten', 'trajecten', 'kop_clienten', 'kop_trajecten', 'contacten']) WITH ORDINALITY u(l, nr) ORDER BY nr);
BEGIN
  -- Het achtergrondwerk ziet al alles.
  IF pg_has_role(session_user, 'vast_contact_werker', 'MEMBER') AND NOT pg_has_role(session_user, 'vast_contact_app', 'MEMBER') THEN RETURN voor; END IF;
  IF soort = 'last' AND rol IN ('begeleider', 'teamleider', 'beheerder') THEN
    -- Hoe vol deze begeleiders zitten, over al hun teams.
    PERFORM public.app_neem_clienten(ARRAY(SELECT t.client_id FROM public.traject t JOIN public.begeleiding b ON b.traject_id = t.id
      WHERE b.gebruiker_id = ANY(ids) AND b.van <= moment AND (b.tot IS NULL OR b.tot > moment) AND t.groep = 'pilot'
        AND (t.einddatum IS NULL OR t.einddatum >= vandaag)));
  ELSIF soort = 'agenda' AND rol IN ('begeleider', 'teamleider') THEN
    PERFORM public.app_neem_agenda(ids);
  ELSIF soort = 'huishouden' AND rol = 'begeleider' THEN
    PERFORM public.app_zet('kop_clienten', ARRAY(SELECT c.id FROM public.client c WHERE c.huishouden_id = ANY(ids)));
  ELSIF soort = 'plaatsing' AND rol = 'beheerder' THEN
    PERFORM public.app_neem_koppen(ids);
  ELSIF soort = 'contactpersonen' AND rol <> '' THEN
    -- Wie in deze aanpakken begeleiden: daarvoor zijn de lopende trajecten nodig, niet van wie zij zijn.
    PERFORM public.app_zet('kop_trajecten', ARRAY(SELECT t.id FROM public.traject t
      WHERE t.aanpak_id = ANY(ids) AND t.groep = 'pilot' AND (t.einddatum IS NULL OR t.einddatum >= vandaag)));
  ELSIF soort = 'aanpak' AND rol = 'beheerder' THEN
    -- Een andere norm rekent ieder in de aanpak na.
    PERFORM public.app_neem_clienten(ARRAY(SELECT t.client_id FROM public.traject t WHERE t.aanpak_id = ANY(ids)));
  ELSIF soort = 'aanpak' AND rol = 'projectleider' THEN
    -- Een opschorting van de hele aanpak rekent ook de controlegroep na.
    PERFORM public.app_neem_clienten(ARRAY(SELECT t.client_id FROM public.traject t WHERE t.aanpak_id = ANY(ids)
      AND t.aanpak_id IN (SELECT k.aanpak_id FROM public.gebruiker_aanpak k WHERE k.gebruiker_id = public.app_gebruiker())));
  ELSIF soort = 'begeleiders' AND rol = 'beheerder' THEN
    PERFORM public.app_neem_clienten(ARRAY(SELECT t.client_id FROM public.traject t WHERE t.id IN (
      SELECT b.traject_id FROM public.begeleiding b WHERE b.gebruiker_id = ANY(ids)
      UNION ALL SELECT v.traject_id FROM public.vervanging v WHERE v.gebruiker_id = ANY(ids)
      UNION ALL SELECT o.traject_id FROM public.overdracht o WHERE o.naar_id = ANY(ids))));
  ELSIF soort = 'inzage' AND rol = 'privacy_officer' THEN
    -- Alleen wie om inzage vroeg, zolang zij openstaat.
    PERFORM public.app_neem_clienten(ARRAY(SELECT v.client_id FROM public.inzageverzoek v
      WHERE v.client_id = ANY(ids) AND v.door_id = public.app_gebruiker() AND v.verloopt_op > moment));
  ELSE RAISE EXCEPTION 'Dit ruimere bereik is er niet voor deze rol: % (%)', soort, rol USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN voor;
END $$;

CREATE FUNCTION app_terug(voor text[]) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  SELECT set_config('app.clienten', voor[1], true), set_config('app.trajecten', voor[2], true), set_config('app.kop_clienten', voor[3], true),
    set_config('app.kop_trajecten', voor[4], true), set_config('app.contacten', voor[5], true) $$;

-- Is er iets dat hiernaar verwijst? Ook wat de vrager niet ziet telt: weg is weg.
CREATE FUNCTION wordt_verwezen(tabel regclass, rij uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE opdracht text; ja boolean;
BEGIN
  FOR opdracht IN SELECT format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1)', c.conrelid::regclass, a.attname)
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.confrelid = tabel
  LOOP
    EXECUTE opdracht INTO ja USING rij;
    IF ja THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;
-- Houdt iemand vast zolang de transactie duurt: wie op dit moment wordt geblokkeerd krijgt er niemand bij. Vasthouden mag ieder, wijzigen niet.
CREATE FUNCTION houd_gebruiker(wie uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ BEGIN PERFORM FROM public.gebruiker WHERE id = wie FOR SHARE; END $$;
-- Is wat hier stond afgeschermd? Alleen dat: wat er stond leest wie het schreef, en de privacy officer.
CREATE FUNCTION is_afgeschermd(contact uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM public.datalek d WHERE d.contactmoment_id = contact) $$;
-- Wie er nog meer bij deze cliënt wonen, ook wie een ander begeleidt: alleen dat zij er zijn.
CREATE FUNCTION huisgenoten_van(wie uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT h.id FROM public.client c JOIN public.client h ON h.huishouden_id = c.huishouden_id AND h.id <> c.id
  WHERE c.id = wie AND c.id = ANY(public.app_lijst('clienten')) $$;
-- Wat anderen op een pagina hadden openstaan en niet meer mogen lezen: weg, of met een andere tekst. Lezen kan de vrager het niet.
CREATE FUNCTION concept_van_anderen_weg(behalve uuid, begin text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ DELETE FROM public.concept WHERE gebruiker_id IS DISTINCT FROM behalve AND starts_with(plek, begin) $$;
CREATE FUNCTION concept_van_anderen_vervangen(behalve uuid, begin text, van text, naar text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ UPDATE public.concept SET inhoud = replace(inhoud::text, van, naar)::jsonb
    WHERE gebruiker_id IS DISTINCT FROM behalve AND starts_with(plek, begin) AND position(van IN inhoud::text) > 0 $$;
-- Wie er aan een intake schreven, volgens het spoor: alleen hun namen, bij een cliënt van de vrager.
CREATE FUNCTION schrijvers_van_intake(wie uuid, intake text) RETURNS TABLE (id uuid, naam text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT g.id, g.naam FROM public.auditregel r JOIN public.gebruiker g ON g.id = r.gebruiker_id
  WHERE r.client_id = wie AND wie = ANY(public.app_lijst('clienten')) AND r.actie IN ('intake.beginnen', 'intake.bewaren')
    AND r.resultaat = 'gelukt' AND r.onderwerp = 'intake' AND r.onderwerp_id = intake $$;
-- Een nieuwe stap brengt haar eigen kenmerk mee; dat mag geen stap van een ander zijn, ook niet van wie de vrager niet ziet.
CREATE FUNCTION is_vreemde_stap(reeksen uuid[], deze_client uuid, dit_plan uuid, dit_doel uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.stap s JOIN public.doel d ON d.id = s.doel_id JOIN public.plan p ON p.id = d.plan_id
    WHERE s.reeks_id = ANY(reeksen) AND (p.client_id <> deze_client OR (p.id = dit_plan AND d.id <> dit_doel))) $$;
-- In welke taal cliënten brieven willen: alleen hoeveel.
CREATE FUNCTION beheer_brieftalen() RETURNS TABLE (taal text, aantal integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT c.brieftaal, count(*)::int FROM public.client c WHERE c.brieftaal IS NOT NULL AND public.app_rol() = 'beheerder' GROUP BY c.brieftaal $$;
CREATE FUNCTION teams_met_lopend(vandaag date) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT DISTINCT t.team_id FROM public.traject t WHERE t.groep = 'pilot' AND t.team_id IS NOT NULL AND (t.einddatum IS NULL OR t.einddatum >= vandaag) $$;
-- Begeleidt of vervangt iemand nog? Voor wie van zijn organisatie een andere rol krijgt; hij is dan nog niet binnen.
CREATE FUNCTION begeleidt_nog(wie uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.begeleiding b WHERE b.gebruiker_id = wie
      AND (b.tot IS NULL OR b.tot > nullif(current_setting('app.moment', true), '')::timestamptz))
    OR EXISTS (SELECT FROM public.vervanging v WHERE v.gebruiker_id = wie AND v.tot >= public.app_vandaag()) $$;
-- Hoeveel werkaantekeningen er over iemand zijn die om inzage vroeg: dat zij er zijn, niet wat erin staat.
CREATE FUNCTION aantal_van_medewerkers(tabel regclass, wie uuid) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE aantal integer;
BEGIN
  IF public.app_rol() <> 'privacy_officer' OR wie <> ALL(public.app_lijst('clienten')) OR tabel NOT IN ('public.herinnering'::regclass, 'public.belbeurt'::regclass)
    THEN RAISE EXCEPTION 'Dit is alleen voor inzage' USING ERRCODE = 'insufficient_privilege'; END IF;
  EXECUTE format('SELECT count(*) FROM %s WHERE client_id = $1', tabel) INTO aantal USING wie;
  RETURN aantal;
END $$;
CREATE FUNCTION heeft_deelnemers() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM public.traject WHERE groep = 'pilot') $$;

-- Hoe vaak iets uit een lijst van beheer is gebruikt: een beheerder ziet geen cliënten, wel aantallen.
CREATE FUNCTION beheer_aantal(wat text, hiervan uuid, vandaag date DEFAULT NULL) RETURNS integer
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.app_rol() <> 'beheerder' THEN RAISE EXCEPTION 'Dit is alleen voor beheer' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN CASE wat
    WHEN 'trajecten van team' THEN (SELECT count(*) FROM public.traject t
      WHERE t.team_id = hiervan AND t.groep = 'pilot' AND (t.einddatum IS NULL OR t.einddatum >= vandaag))
    WHEN 'trajecten van aanpak' THEN (SELECT count(*) FROM public.traject t
      WHERE t.aanpak_id = hiervan AND t.groep = 'pilot' AND (t.einddatum IS NULL OR t.einddatum >= vandaag))
    WHEN 'contacten op locatie' THEN (SELECT count(*) FROM public.contactmoment m WHERE m.locatie_id = hiervan)
    WHEN 'gepland op locatie' THEN (SELECT count(*) FROM public.contactmoment m
      WHERE m.locatie_id = hiervan AND m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= vandaag)
    WHEN 'contacten met onderwerp' THEN (SELECT count(*) FROM public.contactmoment_onderwerp o WHERE o.onderwerp_id = hiervan)
    WHEN 'gemis van aanbod' THEN (SELECT count(*) FROM public.gemis g WHERE g.aanbod_id = hiervan)
    WHEN 'inzet nu' THEN (SELECT count(*) FROM public.inzet i WHERE i.instrument_id = hiervan AND i.status IN ('aangemeld', 'gestart'))
    WHEN 'inzet ooit' THEN (SELECT count(*) FROM public.inzet i WHERE i.instrument_id = hiervan)
    WHEN 'plannen met instrument' THEN (SELECT count(*) FROM public.plan_instrument p WHERE p.instrument_id = hiervan)
  END;
END $$;

-- Wie iemand inschrijft ziet hem meteen.
CREATE FUNCTION zie_nieuwe_client() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.app_rol() <> '' THEN PERFORM public.app_zet('clienten', ARRAY[NEW.id]), public.app_zet('kop_clienten', ARRAY[NEW.id]); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER client_zie_nieuwe BEFORE INSERT ON client FOR EACH ROW EXECUTE FUNCTION zie_nieuwe_client();
CREATE FUNCTION zie_nieuw_traject() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.client_id = ANY(public.app_lijst('clienten')) THEN
    PERFORM public.app_zet('trajecten', ARRAY[NEW.id]), public.app_zet('kop_trajecten', ARRAY[NEW.id]);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER traject_zie_nieuw BEFORE INSERT ON traject FOR EACH ROW EXECUTE FUNCTION zie_nieuw_traject();

REVOKE EXECUTE ON FUNCTION app_begin(text, text, text, timestamptz, date, text, text), app_ruimer(text, uuid[]), wordt_verwezen(regclass, uuid),
  heeft_deelnemers(), beheer_aantal(text, uuid, date), huisgenoten_van(uuid), teams_met_lopend(date),
  concept_van_anderen_weg(uuid, text), concept_van_anderen_vervangen(uuid, text, text, text), schrijvers_van_intake(uuid, text),
  is_vreemde_stap(uuid[], uuid, uuid, uuid), beheer_brieftalen(), begeleidt_nog(uuid), houd_gebruiker(uuid), is_afgeschermd(uuid),
  aantal_van_medewerkers(regclass, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_begin(text, text, text, timestamptz, date, text, text) TO vast_contact_app, vast_contact_werker;
GRANT EXECUTE ON FUNCTION app_ruimer(text, uuid[]) TO vast_contact_werker;
GRANT EXECUTE ON FUNCTION app_ruimer(text, uuid[]), wordt_verwezen(regclass, uuid), heeft_deelnemers(), beheer_aantal(text, uuid, date),
  huisgenoten_van(uuid), teams_met_lopend(date), schrijvers_van_intake(uuid, text),
  is_vreemde_stap(uuid[], uuid, uuid, uuid), beheer_brieftalen(), begeleidt_nog(uuid),
  aantal_van_medewerkers(regclass, uuid) TO vast_contact_app;
GRANT EXECUTE ON FUNCTION concept_van_anderen_weg(uuid, text), concept_van_anderen_vervangen(uuid, text, text, text), houd_gebruiker(uuid),
  is_afgeschermd(uuid) TO vast_contact_werker, vast_contact_app;

-- Zet op een tabel de regels: de eigenaar en het achtergrondwerk zien alles, de toepassing alleen wat aan deze voorwaarde voldoet. `lezen` is wat er
-- te lezen is als dat meer is dan wat er te schrijven is, `erbij` wat er bij mag als dat meer is dan wat er te wijzigen is. Voor een nieuwe tabel: SELECT bewaak('tabel', app_van('client_id', 'clienten')).
CREATE FUNCTION bewaak(tabel regclass, schrijven text, lezen text DEFAULT NULL, erbij text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE regel text;
BEGIN
  FOREACH regel IN ARRAY ARRAY[
    format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel), format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel),
    format('DROP POLICY IF EXISTS eigenaar ON %s', tabel), format('DROP POLICY IF EXISTS werker ON %s', tabel),
    format('DROP POLICY IF EXISTS app ON %s', tabel), format('DROP POLICY IF EXISTS app_lezen ON %s', tabel),
    format('CREATE POLICY eigenaar ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', tabel),
    format('CREATE POLICY werker ON %s TO vast_contact_werker USING (true) WITH CHECK (true)', tabel),
    format('CREATE POLICY app ON %s TO vast_contact_app USING (%s) WITH CHECK (%s)', tabel, schrijven, coalesce(erbij, schrijven))]
  LOOP EXECUTE regel; END LOOP;
  IF lezen IS NOT NULL THEN EXECUTE format('CREATE POLICY app_lezen ON %s FOR SELECT TO vast_contact_app USING (%s)', tabel, lezen); END IF;
END $$;
-- De binnenste SELECT maakt dat PostgreSQL de lijst één keer per opdracht leest, en met IN zoekt het elke rij op in plaats van de lijst af te lopen.
CREATE FUNCTION app_van(kolom text, lijst text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT format('%I IN (SELECT unnest(public.app_lijst(%L)))', kolom, lijst) $$;
CREATE FUNCTION app_eigen(kolom text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT format('%I = (SELECT public.app_gebruiker())', kolom) $$;
CREATE FUNCTION app_bij(kind text, kolom text, ouder text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT format('EXISTS (SELECT FROM public.%I ouder WHERE ouder.id = %I.%I)', ouder, kind, kolom) $$;
-- Zoals app_bij, maar te wijzigen is het alleen bij een cliënt van wie hij het dossier heeft; lezen mag ook wie de ouder ziet.
CREATE FUNCTION app_onder(kind text, kolom text, ouder text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT format('EXISTS (SELECT FROM public.%I ouder WHERE ouder.id = %I.%I AND ouder.%s)', ouder, kind, kolom, public.app_van('client_id', 'clienten')) $$;
-- Een kop is voor een partner, en voor wie geen rol (meer) heeft, alleen om te lezen.
CREATE FUNCTION app_schrijft() RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT $q$ AND (SELECT public.app_rol()) NOT IN ('partner', 'privacy_officer', '')$q$ $$;
REVOKE EXECUTE ON FUNCTION bewaak(regclass, text, text, text) FROM PUBLIC;

SELECT bewaak(t::regclass, app_van('client_id', 'clienten')) FROM unnest(ARRAY['intake', 'voorinformatie', 'resultaat', 'bsn', 'geen_instrument', 'gemis',
  'toezegging', 'uitkering', 'ontheffing', 'ladderstand', 'bestandadvies', 'selectiegegevens']) t;
SELECT bewaak(t::regclass, app_van('traject_id', 'trajecten')) FROM unnest(ARRAY['on_hold', 'taak', 'escalatie', 'normafwijking', 'traject_einde',
  'caseloaddaad_deel']) t;
-- Wie er toen begeleidde moet de privacy officer weten om een blik te kunnen beoordelen.
SELECT bewaak(t::regclass, app_van('traject_id', 'kop_trajecten') || app_schrijft(),
  app_van('traject_id', 'kop_trajecten') || $$ OR (SELECT app_rol()) = 'privacy_officer'$$) FROM unnest(ARRAY['begeleiding', 'vervanging']) t;
SELECT bewaak(kind::regclass, app_bij(kind, kolom, ouder)) FROM (VALUES ('escalatiestap', 'escalatie_id', 'escalatie'),
  ('intake_leefgebied', 'intake_id', 'intake'), ('traject_einde_deel', 'einde_id', 'traject_einde'),
  ('traject_einde_vervanging', 'einde_id', 'traject_einde')) v(kind, kolom, ouder);
SELECT bewaak(kind::regclass, app_onder(kind, kolom, ouder), app_bij(kind, kolom, ouder)) FROM (VALUES
  ('contactmoment_wijziging', 'contactmoment_id', 'contactmoment'), ('contactmoment_onderwerp', 'contactmoment_id', 'contactmoment'),
  ('contactmoment_betrokkene', 'contactmoment_id', 'contactmoment'), ('doel', 'plan_id', 'plan'), ('plan_instrument', 'plan_id', 'plan'),
  ('inzet_wens', 'inzet_id', 'inzet')) v(kind, kolom, ouder);
SELECT bewaak('stap', 'EXISTS (SELECT FROM public.doel d JOIN public.plan p ON p.id = d.plan_id WHERE d.id = stap.doel_id AND p.'
  || app_van('client_id', 'clienten') || ')',
  app_bij('stap', 'doel_id', 'doel'));
-- Een stap komt erbij in dezelfde opdracht als zijn normafwijking, en is die dan nog niet te zien.
SELECT bewaak('normafwijkingstap', app_bij('normafwijkingstap', 'normafwijking_id', 'normafwijking'), NULL, 'true');
-- Van wie het is, en van niemand anders.
SELECT bewaak(t::regclass, app_eigen('gebruiker_id')) FROM unnest(ARRAY['concept', 'idempotentie', 'bewaard_filter', 'belronde', 'belbeurt',
  'herinnering']) t;
-- Wanneer iemand kan is voor collega's te zien; wie hem indeelt is hij zelf. De agenda in zijn telefoon komt als bezoeker.
SELECT bewaak(t::regclass, app_eigen('gebruiker_id'), $$(SELECT app_rol()) IN ('begeleider', 'teamleider', 'beheerder') OR (SELECT app_is_bezoeker())$$)
  FROM unnest(ARRAY['agenda', 'werkdag', 'afwezig']) t;

-- Vasthouden mag wie de kop ziet (een partner die een signaal stuurt), wijzigen niet.
SELECT bewaak('client', app_van('id', 'kop_clienten'), $$(SELECT app_rol()) = 'privacy_officer'$$, app_van('id', 'kop_clienten') || app_schrijft());
SELECT bewaak('traject', k.zien, $$(SELECT app_rol()) = 'privacy_officer'$$, '(' || k.zien || ')' || app_schrijft())
  FROM (SELECT app_van('id', 'kop_trajecten') || ' OR ' || app_van('client_id', 'clienten') AS zien) k;
-- Wat iemand zelf in zijn agenda heeft staat daar ook als hij de cliënt niet (meer) begeleidt.
SELECT bewaak('contactmoment', app_van('client_id', 'clienten'), app_van('id', 'contacten') || ' OR (' || app_eigen('gehouden_door_id')
  || $$ AND (status = 'gepland' OR datum >= (SELECT app_vandaag()) - 100) AND (SELECT app_rol()) <> '') OR ($$
  || app_van('client_id', 'gedeeld_afspraken') || $$ AND status = 'gepland')$$);
SELECT bewaak('plan', app_van('client_id', 'clienten'), app_van('client_id', 'gedeeld_plan') || $$ AND status = 'vastgesteld'$$);
SELECT bewaak('opschorting', app_van('traject_id', 'trajecten') || ' OR aanpak_id IS NOT NULL');
SELECT bewaak('uitleg', app_van('traject_id', 'trajecten'), app_van('contactmoment_id', 'contacten'));
-- Een partner ziet wat zijn eigen organisatie doet.
SELECT bewaak('inzet', app_van('client_id', 'clienten'), app_van('client_id', 'betrokken') || $$ AND instrument_id IN (SELECT s.id FROM instrument s
  JOIN gebruiker g ON g.organisatie_id = s.organisatie_id WHERE g.id = (SELECT app_gebruiker()))$$);
SELECT bewaak('betrokkene', app_van('client_id', 'clienten'), app_van('client_id', 'betrokken') || ' AND ' || app_eigen('gebruiker_id'));
SELECT bewaak('signaal', app_van('client_id', 'clienten') || ' OR (' || app_van('client_id', 'betrokken') || ' AND ' || app_eigen('van_id') || ')');
SELECT bewaak('overdracht', app_van('client_id', 'clienten') || $$ OR ((SELECT app_gebruiker()) IN (naar_id, van_id, gevraagd_door_id) AND (SELECT app_rol()) <> '')$$,
  $$(SELECT app_rol()) = 'privacy_officer'$$);
-- Beheer beslist over een bericht dat bleef steken; van wie het is staat er niet bij.
SELECT bewaak('bericht', app_van('client_id', 'clienten') || ' OR ' || app_eigen('gebruiker_id') || $$ OR (SELECT app_rol()) = 'beheerder'$$);
SELECT bewaak('notitieinzage', app_eigen('gebruiker_id'), app_van('client_id', 'clienten') || $$ OR (SELECT app_rol()) = 'privacy_officer'$$);
SELECT bewaak('caseloaddaad', app_eigen('door_id'),
  $$(SELECT app_rol()) = 'teamleider' AND team_id IN (SELECT k.team_id FROM gebruiker_team k WHERE k.gebruiker_id = (SELECT app_gebruiker()))$$);
SELECT bewaak('datalek', app_eigen('auteur_id') || ' OR ' || app_eigen('gevonden_door_id') || $$ OR (SELECT app_rol()) = 'privacy_officer'$$);
-- Het spoor: ieder schrijft het zijne en wat het systeem in zijn daad doet, en leest het zijne; alles leest de privacy officer.
SELECT bewaak('auditregel', app_eigen('gebruiker_id'), $$(SELECT app_rol()) = 'privacy_officer'$$,
  app_eigen('gebruiker_id') || $$ OR (SELECT app_is_bezoeker()) OR (gebruiker_id IS NULL AND (SELECT app_rol()) <> '')$$);

-- Accounts: wie is ingelogd kent zijn collega's bij naam; wijzigen doen zij zelf, beheer, en wie met een link of wachtwoord binnenkomt.
SELECT bewaak('gebruiker', app_eigen('id') || $$ OR (SELECT app_rol()) = 'beheerder' OR (SELECT app_is_bezoeker())$$, $$(SELECT app_rol()) <> ''$$);
SELECT bewaak(t::regclass, $$(SELECT app_rol()) = 'beheerder' OR (SELECT app_is_bezoeker())$$, $$(SELECT app_rol()) <> ''$$)
  FROM unnest(ARRAY['gebruiker_team', 'gebruiker_aanpak']) t;
SELECT bewaak(t::regclass, app_eigen('gebruiker_id') || $$ OR (SELECT app_rol()) = 'beheerder' OR (SELECT app_is_bezoeker())$$)
  FROM unnest(ARRAY['sessie', 'toegangslink']) t;

-- Wat een cliënt over zijn gegevens vraagt: van wie zijn dossier bijhoudt, en van de privacy officer.
SELECT bewaak('correctieverzoek', app_van('client_id', 'clienten') || $$ OR (SELECT app_rol()) = 'privacy_officer'$$);
SELECT bewaak(t::regclass, $$(SELECT app_rol()) = 'privacy_officer'$$) FROM unnest(ARRAY['inzageverzoek', 'bewaarplicht', 'opvallend']) t;
SELECT bewaak('vernietiging', $$(SELECT app_rol()) = 'privacy_officer'$$, NULL,
  $$(SELECT app_rol()) = 'privacy_officer' AND (goedgekeurd IS NULL OR besloten_door_id = (SELECT app_gebruiker()))$$);
-- De tweede stap en wie hij bij de organisatie is: van hemzelf, ook voordat hij binnen is; beheer ziet of er iets is, en haalt het weg.
SELECT bewaak(t::regclass, app_eigen('gebruiker_id') || $$ OR (SELECT app_is_bezoeker()) OR (SELECT app_rol()) = 'beheerder'$$)
  FROM unnest(ARRAY['codeapp', 'passkey', 'herstelcode', 'inlogkoppeling', 'accountmail']) t;
-- Wie vraagt en wie goedkeurt is wie het doet, niet een naam die hij invult.
SELECT bewaak('herstelverzoek', $$(SELECT app_rol()) = 'beheerder' OR (SELECT app_is_bezoeker())$$, app_eigen('gebruiker_id'),
  $$(SELECT app_rol()) = 'beheerder' AND CASE WHEN besluit IS NULL THEN gevraagd_door_id WHEN besluit = 'goedgekeurd' THEN beslist_door_id
    ELSE (SELECT app_gebruiker()) END = (SELECT app_gebruiker())$$);
-- De tellingen per reden zijn van wie over de aanpak gaat, en van niemand anders.
DROP POLICY projectleider ON kwartaaltelling;
SELECT bewaak('kwartaaltelling', $$(SELECT app_rol()) = 'projectleider'
  AND aanpak_id IN (SELECT k.aanpak_id FROM gebruiker_aanpak k WHERE k.gebruiker_id = (SELECT app_gebruiker()))$$);
