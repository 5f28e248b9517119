-- AlterEnum
ALTER TYPE "Berichtkanaal" ADD VALUE 'bellen';

-- AlterEnum
ALTER TYPE "Berichtstatus" ADD VALUE 'onvolledig';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaakSoort" ADD VALUE 'bel_zelf';
ALTER TYPE "TaakSoort" ADD VALUE 'bericht_onvolledig';

-- AlterTable
ALTER TABLE "gebruiker" ADD COLUMN     "telefoon" TEXT;

-- CreateTable
CREATE TABLE "gemeente" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "naam" TEXT NOT NULL,
    "adres" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "plaats" TEXT NOT NULL,
    "telefoon" TEXT NOT NULL,
    "email" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gemeente_pkey" PRIMARY KEY ("id")
);

-- Er is één gemeente per installatie.
ALTER TABLE "gemeente" ADD CONSTRAINT "gemeente_een" CHECK ("id" = 1);
