-- Of een sessie nog geldt staat voortaan in haar eigen rij (tabel sessie). Wie nu is ingelogd, logt één keer opnieuw in.
-- AlterTable
ALTER TABLE "gebruiker" DROP COLUMN "sessie_versie";
