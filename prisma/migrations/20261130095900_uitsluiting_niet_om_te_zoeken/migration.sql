-- Een uitsluiting bewaakt zichzelf met een GiST-index, en PostgreSQL schat zoeken daarin een fractie goedkoper dan in de gewone index op dezelfde
-- kolom. In werkelijkheid leest het elke bladzijde van zo'n index helemaal: met 10.000 trajecten van anderen kost één begeleiding vinden er zeven
-- keer zoveel. Met een voorwaarde die altijd waar is, maar die uit geen vraag volgt, blijft de index over voor de bewaking alleen.

ALTER TABLE traject DROP CONSTRAINT traject_een_per_aanpak, ADD CONSTRAINT traject_een_per_aanpak
  EXCLUDE USING gist (client_id WITH =, aanpak_id WITH =, daterange(startdatum, einddatum, '[]') WITH &&) WHERE (num_nonnulls(id) = 1);
ALTER TABLE begeleiding DROP CONSTRAINT begeleiding_geen_overlap, ADD CONSTRAINT begeleiding_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, tstzrange(van, tot, '[)') WITH &&) WHERE (num_nonnulls(id) = 1);
ALTER TABLE vervanging DROP CONSTRAINT vervanging_geen_overlap, ADD CONSTRAINT vervanging_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, daterange(van, tot, '[]') WITH &&) WHERE (num_nonnulls(id) = 1);
ALTER TABLE on_hold DROP CONSTRAINT on_hold_geen_overlap, ADD CONSTRAINT on_hold_geen_overlap
  EXCLUDE USING gist (traject_id WITH =, daterange(van, tot, '[]') WITH &&) WHERE (num_nonnulls(id) = 1);
