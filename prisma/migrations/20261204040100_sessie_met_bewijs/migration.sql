-- Een sessie onthoudt voortaan of de tweede factor er was, wanneer iemand voor het laatst bewees dat hij het zelf is, en wanneer er voor het
-- laatst iets mee werd gevraagd. Wie nu is ingelogd deed dat met alles wat toen werd gevraagd.
CREATE TYPE "Inlogwijze" AS ENUM ('wachtwoord', 'oidc');
ALTER TABLE "sessie"
  ADD COLUMN "laatst_gezien_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "wijze" "Inlogwijze" NOT NULL DEFAULT 'wachtwoord',
  ADD COLUMN "tweede_factor_op" TIMESTAMPTZ(3),
  ADD COLUMN "bevestigd_op" TIMESTAMPTZ(3),
  ADD COLUMN "beurt" INTEGER NOT NULL DEFAULT 0;
UPDATE "sessie" SET "tweede_factor_op" = "begonnen_op";
