-- CreateTable
CREATE TABLE "aanpaknorm" (
    "id" UUID NOT NULL,
    "aanpak_id" UUID NOT NULL,
    "vanaf" DATE NOT NULL,
    "gesprekken_per_jaar" INTEGER NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vastgelegd_door_id" UUID,
    "ingetrokken_op" TIMESTAMPTZ(3),
    "ingetrokken_door_id" UUID,

    CONSTRAINT "aanpaknorm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "aanpaknorm_aanpak_id_vanaf_idx" ON "aanpaknorm"("aanpak_id", "vanaf");

-- CreateIndex
CREATE INDEX "aanpaknorm_vastgelegd_door_id_idx" ON "aanpaknorm"("vastgelegd_door_id");

-- CreateIndex
CREATE INDEX "aanpaknorm_ingetrokken_door_id_idx" ON "aanpaknorm"("ingetrokken_door_id");

-- AddForeignKey
ALTER TABLE "aanpaknorm" ADD CONSTRAINT "aanpaknorm_aanpak_id_fkey" FOREIGN KEY ("aanpak_id") REFERENCES "aanpak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanpaknorm" ADD CONSTRAINT "aanpaknorm_vastgelegd_door_id_fkey" FOREIGN KEY ("vastgelegd_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aanpaknorm" ADD CONSTRAINT "aanpaknorm_ingetrokken_door_id_fkey" FOREIGN KEY ("ingetrokken_door_id") REFERENCES "gebruiker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE aanpaknorm ADD CONSTRAINT aanpaknorm_gesprekken_per_jaar CHECK (gesprekken_per_jaar IN (1, 2, 3, 4, 6, 12));
ALTER TABLE aanpaknorm ADD CONSTRAINT aanpaknorm_ingetrokken CHECK (ingetrokken_op IS NOT NULL OR ingetrokken_door_id IS NULL);
CREATE UNIQUE INDEX aanpaknorm_een_per_dag ON aanpaknorm (aanpak_id, vanaf) WHERE ingetrokken_op IS NULL;

-- Wat een aanpak vroeg verandert nooit achteraf: een norm komt er alleen achter, en verder kan zij alleen worden ingetrokken. Of dat nog mag
-- (zij is niet begonnen) hangt van de dag af, en die kent het command.
CREATE FUNCTION bewaak_aanpaknorm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM aanpaknorm WHERE aanpak_id = NEW.aanpak_id AND ingetrokken_op IS NULL AND vanaf >= NEW.vanaf) THEN
      RAISE EXCEPTION 'aanpaknorm_op_volgorde: een norm begint na elke norm die er al is' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF TG_OP = 'DELETE' OR OLD.ingetrokken_op IS NOT NULL
    OR to_jsonb(OLD) - 'ingetrokken_op' - 'ingetrokken_door_id' <> to_jsonb(NEW) - 'ingetrokken_op' - 'ingetrokken_door_id' THEN
    RAISE EXCEPTION 'De tabel aanpaknorm is alleen om aan toe te voegen (%)', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER aanpaknorm_alleen_toevoegen BEFORE INSERT OR UPDATE OR DELETE ON aanpaknorm
  FOR EACH ROW EXECUTE FUNCTION bewaak_aanpaknorm();

CREATE FUNCTION weiger_andere_eerste_norm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'De eerste norm van een aanpak verandert niet' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER aanpak_eerste_norm_blijft BEFORE UPDATE OF gesprekken_per_jaar ON aanpak
  FOR EACH ROW WHEN (OLD.gesprekken_per_jaar IS DISTINCT FROM NEW.gesprekken_per_jaar) EXECUTE FUNCTION weiger_andere_eerste_norm();
