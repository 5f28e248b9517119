-- Het geheime adres van een agenda geldt alleen bij het wachtwoord van toen het werd gemaakt. De afdruk is die van lib/server/wachtwoordafdruk.ts.
ALTER TABLE "agenda" ADD COLUMN "feed_afdruk" TEXT;
UPDATE "agenda" a SET "feed_afdruk" = left(translate(
    encode(sha256(convert_to(g.id::text || ' ' || coalesce(g.wachtwoord_hash, ''), 'UTF8')), 'base64'), '+/', '-_'), 16)
  FROM "gebruiker" g WHERE g.id = a.gebruiker_id AND a.feed_hash IS NOT NULL;
