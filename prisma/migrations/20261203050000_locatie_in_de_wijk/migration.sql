-- AlterTable
ALTER TABLE "locatie" ADD COLUMN     "organisatie_id" UUID,
ADD COLUMN     "wijk" TEXT;

-- CreateIndex
CREATE INDEX "locatie_organisatie_id_idx" ON "locatie"("organisatie_id");

-- AddForeignKey
ALTER TABLE "locatie" ADD CONSTRAINT "locatie_organisatie_id_fkey" FOREIGN KEY ("organisatie_id") REFERENCES "organisatie"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
