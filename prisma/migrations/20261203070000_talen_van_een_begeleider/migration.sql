-- Welke talen iemand spreekt: bij een overdracht gaat een cliënt liever naar wie zijn taal spreekt.
ALTER TABLE "gebruiker" ADD COLUMN     "talen" TEXT[] DEFAULT ARRAY[]::TEXT[];
