-- CreateEnum
CREATE TYPE "Belrondesoort" AS ENUM ('over_tijd', 'zonder_afspraak', 'keuze');

-- CreateTable
CREATE TABLE "belronde" (
    "gebruiker_id" UUID NOT NULL,
    "soort" "Belrondesoort" NOT NULL,
    "begonnen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "belronde_pkey" PRIMARY KEY ("gebruiker_id")
);

-- CreateTable
CREATE TABLE "belbeurt" (
    "gebruiker_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "plek" INTEGER NOT NULL,
    "overgeslagen" BOOLEAN NOT NULL DEFAULT false,
    "verzet_op" TIMESTAMPTZ(3),

    CONSTRAINT "belbeurt_pkey" PRIMARY KEY ("gebruiker_id","client_id")
);

-- CreateIndex
CREATE INDEX "belbeurt_client_id_idx" ON "belbeurt"("client_id");

-- AddForeignKey
ALTER TABLE "belronde" ADD CONSTRAINT "belronde_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "belbeurt" ADD CONSTRAINT "belbeurt_gebruiker_id_fkey" FOREIGN KEY ("gebruiker_id") REFERENCES "belronde"("gebruiker_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "belbeurt" ADD CONSTRAINT "belbeurt_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
