-- Bij de sleutel van een formulier stond wat er was ingevuld, ook een verslag. Voortaan staat er van tekst alleen een afdruk. Wat er nog ligt
-- verliest zijn inhoud: wie zo'n formulier nog eens stuurt hoort dat het al is opgeslagen.
UPDATE "idempotentie" SET "inhoud" = '{}'::jsonb;
