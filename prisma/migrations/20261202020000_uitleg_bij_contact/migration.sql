-- AlterTable
ALTER TABLE "uitleg" ADD COLUMN     "contactmoment_id" UUID;

-- CreateIndex
CREATE INDEX "uitleg_contactmoment_id_idx" ON "uitleg"("contactmoment_id");

-- AddForeignKey
ALTER TABLE "uitleg" ADD CONSTRAINT "uitleg_contactmoment_id_fkey" FOREIGN KEY ("contactmoment_id") REFERENCES "contactmoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
