-- Wie vaak mis zit wacht steeds langer; een poging tijdens het wachten verandert niets.
ALTER TABLE "inlogpoging" ADD COLUMN "vrij_op" TIMESTAMPTZ(3);
