-- AlterTable
ALTER TABLE "opschorting" ADD COLUMN     "gemaakt_op" TIMESTAMPTZ(3);
-- Pas daarna de standaard: wat er al was is niet vandaag ingevoerd.
ALTER TABLE "opschorting" ALTER COLUMN "gemaakt_op" SET DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "caseloaddaad" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "van_id" UUID,
    "naar_id" UUID NOT NULL,
    "door_id" UUID NOT NULL,
    "gedaan_op" TIMESTAMPTZ(3) NOT NULL,
    "ongedaan_op" TIMESTAMPTZ(3),

    CONSTRAINT "caseloaddaad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caseloaddaad_deel" (
    "daad_id" UUID NOT NULL,
    "traject_id" UUID NOT NULL,
    "begeleiding_id" UUID,
    "vervanging_id" UUID,
    "voor" JSONB,

    CONSTRAINT "caseloaddaad_deel_pkey" PRIMARY KEY ("daad_id","traject_id")
);

-- CreateIndex
CREATE INDEX "caseloaddaad_door_id_idx" ON "caseloaddaad"("door_id");

-- CreateIndex
CREATE INDEX "caseloaddaad_deel_traject_id_idx" ON "caseloaddaad_deel"("traject_id");

-- AddForeignKey
ALTER TABLE "caseloaddaad" ADD CONSTRAINT "caseloaddaad_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad" ADD CONSTRAINT "caseloaddaad_van_id_fkey" FOREIGN KEY ("van_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad" ADD CONSTRAINT "caseloaddaad_naar_id_fkey" FOREIGN KEY ("naar_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad" ADD CONSTRAINT "caseloaddaad_door_id_fkey" FOREIGN KEY ("door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad_deel" ADD CONSTRAINT "caseloaddaad_deel_daad_id_fkey" FOREIGN KEY ("daad_id") REFERENCES "caseloaddaad"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad_deel" ADD CONSTRAINT "caseloaddaad_deel_traject_id_fkey" FOREIGN KEY ("traject_id") REFERENCES "traject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseloaddaad_deel" ADD CONSTRAINT "caseloaddaad_deel_begeleiding_id_fkey" FOREIGN KEY ("begeleiding_id") REFERENCES "begeleiding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
