-- AlterTable
ALTER TABLE "inzet" ADD COLUMN     "notitie" TEXT;
