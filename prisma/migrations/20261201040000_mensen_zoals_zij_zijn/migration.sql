-- Mensen zoals zij zijn: één naam is genoeg, van een geboortedatum mag de dag of de maand onbekend zijn, en hoe een naam voluit luidt, sorteert en
-- wordt herkend staat op één plaats. Wat hier wordt afgeleid kan niet achterlopen: de database rekent het uit de naam.

-- Zonder accenten en hoofdletters. unaccent() is STABLE omdat het woordenboek kan veranderen; wij leggen het woordenboek vast, dus IMMUTABLE is waar.
CREATE FUNCTION vouw(tekst text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(translate(public.unaccent('public.unaccent', normalize(tekst, NFKC)), '’‘ʼʹ`´', '''''''''''''')) $$;

-- Achternaam zonder tussenvoegsel, dan voornaam; vergelijk met COLLATE "C", dan is de volgorde overal dezelfde. Twee spaties ertussen: Bakker komt voor
-- Bakker Smit. El en Al horen bij een Arabische naam en blijven staan. lib/domain/naam.ts kent dezelfde lijst.
CREATE FUNCTION sorteernaam(voornaam text, achternaam text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT regexp_replace(public.vouw(achternaam),
    '^((aan|bij|de|den|der|des|du|het|in|onder|op|over|te|ten|ter|tot|uit|van|vom|von|voor|zu|zum|zur) |d'' ?|''[ts][ -])+(?=.)', '')
    || '  ' || coalesce(public.vouw(voornaam), '') $$;

-- Van een naam die in één veld staat is het eerste woord de voornaam.
CREATE FUNCTION sorteernaam(naam text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT CASE WHEN strpos(naam, ' ') = 0 THEN public.sorteernaam(NULL, naam)
    ELSE public.sorteernaam(split_part(naam, ' ', 1), substr(naam, strpos(naam, ' ') + 1)) END $$;

-- Waaraan iemand wordt herkend: alleen de letters en cijfers, zonder accenten, apostrofs, streepjes, punten en spaties.
CREATE FUNCTION herkenning(naam text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(public.vouw(naam), '[-\s''.,\u00AD\u061C\u200B-\u200F\u2010-\u2015\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g') $$;

DROP FUNCTION zoeknaam(text, text);

UPDATE client SET voornaam = btrim(regexp_replace(voornaam, '\s+', ' ', 'g')), achternaam = btrim(regexp_replace(achternaam, '\s+', ' ', 'g'))
  WHERE voornaam ~ '^\s|\s\s|\s$|[\t\n\r]' OR achternaam ~ '^\s|\s\s|\s$|[\t\n\r]';

ALTER TABLE client ALTER COLUMN voornaam DROP NOT NULL;
ALTER TABLE client
  ADD COLUMN naam text NOT NULL GENERATED ALWAYS AS (CASE WHEN voornaam IS NULL THEN achternaam ELSE voornaam || ' ' || achternaam END) STORED,
  ADD COLUMN sorteernaam text COLLATE "C" NOT NULL GENERATED ALWAYS AS (sorteernaam(voornaam, achternaam)) STORED,
  ADD COLUMN herkenning text NOT NULL GENERATED ALWAYS AS (herkenning(CASE WHEN voornaam IS NULL THEN achternaam ELSE voornaam || achternaam END)) STORED;
CREATE INDEX "client_herkenning_idx" ON "client"("herkenning");
ALTER TABLE gebruiker
  ADD COLUMN sorteernaam text COLLATE "C" NOT NULL GENERATED ALWAYS AS (sorteernaam(naam)) STORED;

-- 1975, 1975-07 of 1975-07-14: wat niet bekend is staat er niet.
ALTER TABLE client ALTER COLUMN geboortedatum TYPE text USING to_char(geboortedatum, 'YYYY-MM-DD');
ALTER TABLE client ADD CONSTRAINT client_geboortedatum CHECK (
  geboortedatum ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
  AND (length(geboortedatum) < 10 OR make_date(left(geboortedatum, 4)::int, substr(geboortedatum, 6, 2)::int, right(geboortedatum, 2)::int) IS NOT NULL));
