-- Eén uitleg per wachten: de toelichting bij een taak, de uitleg aan de teamleider en de verantwoording van een normafwijking krijgen één lijst
-- redenen, en wat de begeleider uitlegt staat op één plek.

CREATE TYPE "Uitlegreden" AS ENUM ('client_niet_bereikbaar', 'client_wil_later', 'opname_of_ziekte', 'detentie', 'wacht_op_ander', 'begeleider_afwezig', 'geen_begeleider', 'agenda_niet_bij_de_hand', 'anders');

-- CreateTable
CREATE TABLE "uitleg" (
    "id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "uiterlijk" DATE,
    "reden" "Uitlegreden" NOT NULL,
    "tekst" TEXT,
    "tot" DATE NOT NULL,
    "door_id" UUID NOT NULL,
    "op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uitleg_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "uitleg_traject_id_idx" ON "uitleg"("traject_id");
ALTER TABLE "uitleg" ADD CONSTRAINT "uitleg_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uitleg" ADD CONSTRAINT "uitleg_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Wat bij een taak stond was niet voor de teamleider geschreven: die tekst blijft bij de taak, en alleen reden en dag gaan mee. Bij welke uiterlijke
-- datum zij hoorde is van het wachten van nu bekend; een oudere houdt er geen.
INSERT INTO uitleg (id, traject_id, uiterlijk, reden, tekst, tot, door_id, op)
SELECT gen_random_uuid(), k.traject_id, CASE WHEN k.laatste THEN t.uiterlijke_datum END, k.reden::text::"Uitlegreden",
  CASE WHEN k.reden = 'anders' THEN 'Staat in het dossier.' END, k.verloopt_op, b.gebruiker_id, k.toegelicht_op
FROM (SELECT x.*, row_number() OVER (PARTITION BY x.traject_id ORDER BY x.toegelicht_op DESC) = 1 AS laatste
    FROM taak x WHERE x.reden IS NOT NULL AND x.toegelicht_op IS NOT NULL) k
  JOIN traject t ON t.id = k.traject_id
  JOIN LATERAL (SELECT g.gebruiker_id FROM begeleiding g WHERE g.traject_id = k.traject_id ORDER BY g.van <= k.toegelicht_op DESC, g.van DESC LIMIT 1) b ON true;
INSERT INTO uitleg (id, traject_id, uiterlijk, reden, tekst, tot, door_id, op)
SELECT gen_random_uuid(), e.traject_id, e.uiterlijk, 'anders', s.tekst, s.op::date + 7, s.door_id, s.op
FROM escalatiestap s JOIN escalatie e ON e.id = s.escalatie_id WHERE s.soort = 'uitleg';

ALTER TABLE uitleg ADD CONSTRAINT uitleg_anders CHECK (reden <> 'anders' OR btrim(coalesce(tekst, '')) <> '');
CREATE TRIGGER uitleg_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON uitleg
  FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();

ALTER TABLE taak DROP COLUMN reden, DROP COLUMN toegelicht_op;
ALTER TABLE taak RENAME COLUMN toelichting TO tekst;
DROP TYPE "VervolgReden";

-- De teamleider vraagt door of is akkoord; akkoord met een uitleg hoeft geen eigen tekst.
ALTER TABLE escalatiestap DISABLE TRIGGER escalatiestap_alleen_toevoegen;
DELETE FROM escalatiestap WHERE soort = 'uitleg';
ALTER TABLE escalatiestap DROP CONSTRAINT escalatiestap_tekst;
ALTER TYPE "Escalatiestapsoort" RENAME TO "Escalatiestapsoort_oud";
CREATE TYPE "Escalatiestapsoort" AS ENUM ('vraag', 'akkoord');
ALTER TABLE escalatiestap ALTER COLUMN soort TYPE "Escalatiestapsoort"
  USING replace(soort::text, 'antwoord', 'akkoord')::"Escalatiestapsoort";
DROP TYPE "Escalatiestapsoort_oud";
ALTER TABLE escalatiestap ADD CONSTRAINT escalatiestap_tekst CHECK (soort <> 'vraag' OR btrim(coalesce(tekst, '')) <> '');
ALTER TABLE escalatiestap ENABLE TRIGGER escalatiestap_alleen_toevoegen;

-- Een verantwoording kiest uit dezelfde redenen; wat er is besloten verandert niet. Een nieuw type herschrijft de kolom zonder UPDATE.
ALTER TABLE normafwijking DROP CONSTRAINT normafwijking_anders;
CREATE FUNCTION pg_temp.uitlegreden(oud "Afwijkingreden") RETURNS "Uitlegreden" LANGUAGE sql AS $$
  SELECT CASE oud::text WHEN 'niet_bereikbaar' THEN 'client_niet_bereikbaar' WHEN 'client_wilde_niet' THEN 'client_wil_later'
    WHEN 'opname' THEN 'opname_of_ziekte' WHEN 'ziekte_begeleider' THEN 'begeleider_afwezig' WHEN 'vacature' THEN 'geen_begeleider'
    ELSE oud::text END::"Uitlegreden" $$;
ALTER TABLE normafwijking ALTER COLUMN reden TYPE "Uitlegreden" USING pg_temp.uitlegreden(reden);
ALTER TABLE normafwijkingstap ALTER COLUMN reden TYPE "Uitlegreden" USING pg_temp.uitlegreden(reden);
DROP FUNCTION pg_temp.uitlegreden("Afwijkingreden");
DROP TYPE "Afwijkingreden";
ALTER TABLE normafwijking RENAME COLUMN toelichting TO tekst;
ALTER TABLE normafwijkingstap RENAME COLUMN toelichting TO tekst;
ALTER TABLE normafwijking ADD CONSTRAINT normafwijking_anders CHECK (reden <> 'anders' OR btrim(coalesce(tekst, '')) <> '');
