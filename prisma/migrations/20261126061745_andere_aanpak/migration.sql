-- AlterEnum
ALTER TYPE "Uitstroomreden" ADD VALUE 'andere_aanpak';

-- AlterTable
ALTER TABLE "traject_einde" ADD COLUMN     "vervangingen" JSONB NOT NULL DEFAULT '[]';
