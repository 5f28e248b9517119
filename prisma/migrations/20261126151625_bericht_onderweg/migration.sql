-- AlterTable
ALTER TABLE "bericht" ADD COLUMN     "afspraak_datum" DATE,
ADD COLUMN     "afspraak_tijd" TEXT,
ADD COLUMN     "bezig_door_id" UUID,
ADD COLUMN     "bezig_sinds" TIMESTAMPTZ(3);
