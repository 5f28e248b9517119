-- De database kent elke verwijzing. Een verwijzing naar wie iets deed krijgt geen index: een gebruiker, traject, contactmoment, inzet of
-- taak wordt nooit verwijderd en niets zoekt langs deze kolommen; de index zou alleen elk schrijven duurder maken. Wat een einde sloot wordt
-- wel bij zijn einde opgezocht.

-- CreateTable
CREATE TABLE "traject_einde_deel" (
    "id" UUID NOT NULL,
    "einde_id" UUID NOT NULL,
    "contactmoment_id" UUID,
    "inzet_id" UUID,
    "taak_id" UUID,

    CONSTRAINT "traject_einde_deel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "traject_einde_vervanging" (
    "einde_id" UUID NOT NULL,
    "vervanging_id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "van" DATE NOT NULL,
    "tot" DATE NOT NULL,

    CONSTRAINT "traject_einde_vervanging_pkey" PRIMARY KEY ("einde_id","vervanging_id")
);

-- CreateIndex
CREATE INDEX "traject_einde_deel_einde_id_idx" ON "traject_einde_deel"("einde_id");

ALTER TABLE "traject_einde_deel" ADD CONSTRAINT "traject_einde_deel_een" CHECK (num_nonnulls("contactmoment_id", "inzet_id", "taak_id") = 1);

-- Wat een einde sloot stond in lijsten van id's. Een id waar niets meer bij hoort was al niet terug te draaien.
INSERT INTO "traject_einde_deel" ("id", "einde_id", "contactmoment_id")
  SELECT gen_random_uuid(), e."id", c."id" FROM "traject_einde" e JOIN "contactmoment" c ON c."id" = ANY(e."afspraak_ids");
INSERT INTO "traject_einde_deel" ("id", "einde_id", "inzet_id")
  SELECT gen_random_uuid(), e."id", i."id" FROM "traject_einde" e JOIN "inzet" i ON i."id" = ANY(e."inzet_ids");
INSERT INTO "traject_einde_deel" ("id", "einde_id", "taak_id")
  SELECT gen_random_uuid(), e."id", t."id" FROM "traject_einde" e JOIN "taak" t ON t."id" = ANY(e."taak_ids");
INSERT INTO "traject_einde_vervanging" ("einde_id", "vervanging_id", "gebruiker_id", "van", "tot")
  SELECT e."id", v."id", v."gebruikerId", v."van", v."tot"
  FROM "traject_einde" e, jsonb_to_recordset(e."vervangingen"::jsonb) AS v("id" uuid, "gebruikerId" uuid, "van" date, "tot" date);

ALTER TABLE "traject_einde" DROP COLUMN "afspraak_ids",
DROP COLUMN "inzet_ids",
DROP COLUMN "taak_ids",
DROP COLUMN "vervangingen";

ALTER TABLE "bericht" ADD CONSTRAINT "bericht_gemaakt_door_id_fkey" FOREIGN KEY ("gemaakt_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bericht" ADD CONSTRAINT "bericht_bezig_door_id_fkey" FOREIGN KEY ("bezig_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalatiestap" ADD CONSTRAINT "escalatiestap_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "normafwijking" ADD CONSTRAINT "normafwijking_verantwoord_door_id_fkey" FOREIGN KEY ("verantwoord_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "normafwijking" ADD CONSTRAINT "normafwijking_besluit_door_id_fkey" FOREIGN KEY ("besluit_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "normafwijkingstap" ADD CONSTRAINT "normafwijkingstap_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake" ADD CONSTRAINT "intake_begonnen_door_id_fkey" FOREIGN KEY ("begonnen_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake" ADD CONSTRAINT "intake_vastgesteld_door_id_fkey" FOREIGN KEY ("vastgesteld_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voorinformatie" ADD CONSTRAINT "voorinformatie_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan" ADD CONSTRAINT "plan_begonnen_door_id_fkey" FOREIGN KEY ("begonnen_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan" ADD CONSTRAINT "plan_vastgesteld_door_id_fkey" FOREIGN KEY ("vastgesteld_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "resultaat" ADD CONSTRAINT "resultaat_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inzet" ADD CONSTRAINT "inzet_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "geen_instrument" ADD CONSTRAINT "geen_instrument_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "gemis" ADD CONSTRAINT "gemis_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "toezegging" ADD CONSTRAINT "toezegging_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "signaal" ADD CONSTRAINT "signaal_gelezen_door_id_fkey" FOREIGN KEY ("gelezen_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "signaal" ADD CONSTRAINT "signaal_afgehandeld_door_id_fkey" FOREIGN KEY ("afgehandeld_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aanpak_bericht" ADD CONSTRAINT "aanpak_bericht_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uitkering" ADD CONSTRAINT "uitkering_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ontheffing" ADD CONSTRAINT "ontheffing_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ladderstand" ADD CONSTRAINT "ladderstand_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bestandadvies" ADD CONSTRAINT "bestandadvies_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_van_id_fkey" FOREIGN KEY ("van_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_naar_id_fkey" FOREIGN KEY ("naar_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_gevraagd_door_id_fkey" FOREIGN KEY ("gevraagd_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde" ADD CONSTRAINT "traject_einde_naar_traject_id_fkey" FOREIGN KEY ("naar_traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde" ADD CONSTRAINT "traject_einde_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde" ADD CONSTRAINT "traject_einde_herroepen_door_id_fkey" FOREIGN KEY ("herroepen_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_deel" ADD CONSTRAINT "traject_einde_deel_einde_id_fkey" FOREIGN KEY ("einde_id") REFERENCES "traject_einde"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_deel" ADD CONSTRAINT "traject_einde_deel_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_deel" ADD CONSTRAINT "traject_einde_deel_inzet_id_fkey" FOREIGN KEY ("inzet_id") REFERENCES "inzet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_deel" ADD CONSTRAINT "traject_einde_deel_taak_id_fkey" FOREIGN KEY ("taak_id") REFERENCES "taak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_vervanging" ADD CONSTRAINT "traject_einde_vervanging_einde_id_fkey" FOREIGN KEY ("einde_id") REFERENCES "traject_einde"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "traject_einde_vervanging" ADD CONSTRAINT "traject_einde_vervanging_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
