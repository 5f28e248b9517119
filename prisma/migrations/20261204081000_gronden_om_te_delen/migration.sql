-- Op welke grond iets van een cliënt met een partner wordt gedeeld, wat dat dekt en tot wanneer.
CREATE TYPE "Deelgrond" AS ENUM ('geen', 'taak', 'overeenkomst', 'toestemming');
CREATE TYPE "Deelbaar" AS ENUM ('bereikbaarheid', 'afspraken', 'plan', 'signalen');

ALTER TABLE "betrokkene" ADD COLUMN "grond" "Deelgrond" NOT NULL DEFAULT 'geen',
  ADD COLUMN "grond_waarop" TEXT, ADD COLUMN "grond_tot" DATE, ADD COLUMN "deelt" "Deelbaar"[] NOT NULL DEFAULT ARRAY[]::"Deelbaar"[];
ALTER TABLE "inzet" ADD COLUMN "grond" "Deelgrond",
  ADD COLUMN "grond_waarop" TEXT, ADD COLUMN "toestemming_op" DATE, ADD COLUMN "grond_tot" DATE, ADD COLUMN "deelt" "Deelbaar"[] NOT NULL DEFAULT ARRAY[]::"Deelbaar"[];
-- Van wat er al liep is geen grond opgeschreven: dat blijft te zien, tot iemand haar vastlegt. Een nieuwe inzet deelt niets zonder grond.
ALTER TABLE "inzet" ALTER COLUMN "grond" SET DEFAULT 'geen';

-- Wie toestemming had, houdt wat hij daarmee zag en kon: naam, begeleider, eigen inzet en signalen. Een einde is nooit gevraagd.
UPDATE "betrokkene" SET "grond" = 'toestemming', "deelt" = ARRAY['signalen']::"Deelbaar"[] WHERE "toestemming_op" IS NOT NULL;

ALTER TABLE "betrokkene" ADD CONSTRAINT "betrokkene_grond" CHECK (
  (grond = 'toestemming') = (toestemming_op IS NOT NULL) AND (grond IN ('taak', 'overeenkomst')) = (grond_waarop IS NOT NULL)
  AND (grond <> 'geen' OR (grond_tot IS NULL AND deelt = ARRAY[]::"Deelbaar"[])));
ALTER TABLE "inzet" ADD CONSTRAINT "inzet_grond" CHECK (
  (coalesce(grond, 'geen') = 'toestemming') = (toestemming_op IS NOT NULL) AND (coalesce(grond, 'geen') IN ('taak', 'overeenkomst')) = (grond_waarop IS NOT NULL)
  AND (coalesce(grond, 'geen') <> 'geen' OR (grond_tot IS NULL AND deelt = ARRAY[]::"Deelbaar"[])));

-- De ene regel of een grond op een dag geldt, voor het bereik en voor wie in de database zelf bewaakt. Dezelfde als lib/delen/regels.
CREATE FUNCTION grond_geldt(grond "Deelgrond", toestemming_op date, tot date, dag date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN grond <> 'geen' AND (grond <> 'toestemming' OR toestemming_op <= dag) AND (tot IS NULL OR tot >= dag);
