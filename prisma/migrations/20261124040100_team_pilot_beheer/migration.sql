-- AlterTable
ALTER TABLE "aanpak" ADD COLUMN     "gesloten_op" DATE,
ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "gebruiker" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "locatie" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "onderwerp" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "opschorting" ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "taak" ADD COLUMN     "toegelicht_op" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "team" ADD COLUMN     "gesloten_op" DATE,
ADD COLUMN     "versie" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "sessie" (
    "id" UUID NOT NULL,
    "gebruiker_id" UUID NOT NULL,
    "apparaat" TEXT NOT NULL,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,
    "beeindigd_op" TIMESTAMPTZ(3),

    CONSTRAINT "sessie_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessie_gebruiker_id_idx" ON "sessie"("gebruiker_id");

-- AddForeignKey
ALTER TABLE "sessie" ADD CONSTRAINT "sessie_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Een reden die er al staat is gekozen toen de taak ontstond.
UPDATE taak SET toegelicht_op = gemaakt_op WHERE reden IS NOT NULL;

ALTER TABLE sessie ADD CONSTRAINT sessie_periode CHECK (verloopt_op > begonnen_op);
ALTER TABLE sessie ADD CONSTRAINT sessie_apparaat_niet_leeg CHECK (btrim(apparaat) <> '');
