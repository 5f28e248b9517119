-- Een lijst is leeg of gevuld, nooit onbekend: een instrument zonder leefgebieden brak anders de catalogus voor iedereen.
ALTER TABLE "intake" DISABLE TRIGGER "intake_vastgesteld_blijft";
UPDATE "client" SET "talen" = '{}' WHERE "talen" IS NULL;
UPDATE "intake" SET "talen" = '{}' WHERE "talen" IS NULL;
UPDATE "traject_einde" SET "afspraak_ids" = coalesce("afspraak_ids", '{}'), "inzet_ids" = coalesce("inzet_ids", '{}'), "taak_ids" = coalesce("taak_ids", '{}');
UPDATE "instrument" SET "leefgebieden" = '{}' WHERE "leefgebieden" IS NULL;
ALTER TABLE "intake" ENABLE TRIGGER "intake_vastgesteld_blijft";

ALTER TABLE "client" ALTER COLUMN "talen" SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN "talen" SET NOT NULL;
ALTER TABLE "intake" ALTER COLUMN "talen" SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN "talen" SET NOT NULL;
ALTER TABLE "instrument" ALTER COLUMN "leefgebieden" SET DEFAULT ARRAY[]::INTEGER[], ALTER COLUMN "leefgebieden" SET NOT NULL;
ALTER TABLE "traject_einde"
  ALTER COLUMN "afspraak_ids" SET DEFAULT ARRAY[]::UUID[], ALTER COLUMN "afspraak_ids" SET NOT NULL,
  ALTER COLUMN "inzet_ids" SET DEFAULT ARRAY[]::UUID[], ALTER COLUMN "inzet_ids" SET NOT NULL,
  ALTER COLUMN "taak_ids" SET DEFAULT ARRAY[]::UUID[], ALTER COLUMN "taak_ids" SET NOT NULL;
