-- De tellingen per reden zijn van wie over de aanpak gaat, en van niemand anders. Weggehaald worden zij niet.
REVOKE DELETE ON kwartaaltelling FROM vast_contact_app, vast_contact_werker;
ALTER TABLE kwartaaltelling ENABLE ROW LEVEL SECURITY;
ALTER TABLE kwartaaltelling FORCE ROW LEVEL SECURITY;
CREATE POLICY eigenaar ON kwartaaltelling TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY projectleider ON kwartaaltelling TO vast_contact_app USING (EXISTS (
  SELECT FROM gebruiker_aanpak a JOIN gebruiker g ON g.id = a.gebruiker_id
  WHERE a.gebruiker_id = (SELECT app_gebruiker()) AND a.aanpak_id = kwartaaltelling.aanpak_id AND g.rol = 'projectleider' AND g.geblokkeerd_op IS NULL));
