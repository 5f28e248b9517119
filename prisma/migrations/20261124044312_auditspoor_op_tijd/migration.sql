-- DropIndex
DROP INDEX "auditregel_client_id_id_idx";

-- DropIndex
DROP INDEX "auditregel_gebruiker_id_id_idx";

-- CreateIndex
CREATE INDEX "auditregel_client_id_op_idx" ON "auditregel"("client_id", "op");

-- CreateIndex
CREATE INDEX "auditregel_gebruiker_id_op_idx" ON "auditregel"("gebruiker_id", "op");

-- CreateIndex
CREATE INDEX "auditregel_actie_op_idx" ON "auditregel"("actie", "op");

-- Weinig regels zijn geweigerd; wie ernaar zoekt hoeft niet langs alle andere.
CREATE INDEX auditregel_geweigerd ON auditregel (op) WHERE resultaat = 'geweigerd';
