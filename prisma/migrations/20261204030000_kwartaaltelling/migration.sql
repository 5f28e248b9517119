-- Redenen van on hold en van een einde gaan per kwartaal naar de projectleider; een kwartaal wordt één keer geteld.
CREATE TABLE "kwartaaltelling" (
    "aanpak_id" UUID NOT NULL,
    "kwartaaleinde" DATE NOT NULL,
    "begonnen" INTEGER NOT NULL,
    "lopend" INTEGER NOT NULL,
    "on_hold" JSONB NOT NULL,
    "einde" JSONB NOT NULL,
    "geteld_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kwartaaltelling_pkey" PRIMARY KEY ("aanpak_id", "kwartaaleinde"),
    CONSTRAINT "kwartaaltelling_kwartaaleinde" CHECK (extract(month FROM "kwartaaleinde" + 1) IN (1, 4, 7, 10) AND extract(day FROM "kwartaaleinde" + 1) = 1)
);
ALTER TABLE "kwartaaltelling" ADD CONSTRAINT "kwartaaltelling_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
