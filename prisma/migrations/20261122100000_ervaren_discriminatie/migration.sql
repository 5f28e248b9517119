-- Elke installatie heeft dit onderwerp, met de regel die de begeleider erbij leest: een uitnodiging om te praten, nooit een verplicht
-- veld (aanbeveling 5 van het eindrapport over de VIA-pilot).
INSERT INTO onderwerp (id, naam, leidraad)
VALUES (
  gen_random_uuid(),
  'ervaren discriminatie',
  'Een uitnodiging, geen vraag die beantwoord moet worden. Bijvoorbeeld: "Sommige mensen krijgen te maken met discriminatie. Als u daarover wilt vertellen, is daar hier ruimte voor." Wil iemand niet, dan is dat goed.'
)
ON CONFLICT (naam) DO NOTHING;
