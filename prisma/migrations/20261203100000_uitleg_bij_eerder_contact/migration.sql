-- Een uitleg van voor uitleg_bij_contact noemt haar contact niet. Zij stond in hetzelfde formulier als wat dezelfde mens op dat moment bij deze
-- cliënt vastlegde; zonder dat verband bleef haar tekst leesbaar als dat contact bij een andere cliënt blijkt te horen.
ALTER TABLE uitleg DISABLE TRIGGER uitleg_alleen_afschermen;
UPDATE uitleg u SET contactmoment_id = (
  SELECT m.id FROM contactmoment m JOIN traject t ON t.client_id = m.client_id
  WHERE t.id = u.traject_id AND m.vastgelegd_door_id = u.door_id
    AND m.vastgelegd_op BETWEEN u.op - interval '10 seconds' AND u.op + interval '10 seconds'
  ORDER BY m.status = 'gepland', abs(extract(epoch FROM m.vastgelegd_op - u.op)) LIMIT 1)
WHERE u.contactmoment_id IS NULL;
ALTER TABLE uitleg ENABLE TRIGGER uitleg_alleen_afschermen;
