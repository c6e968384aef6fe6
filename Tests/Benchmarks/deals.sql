-- 300,000 deals of three sellers with their way through the stages, three in ten still open.
BEGIN;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
INSERT INTO deals (id, title, title_key, stage, type, pipeline, owner, amount, currency, created_at,
  updated_at, closed_at)
SELECT i, 'Сделка ' || i, 'сделка ' || i,
  CASE i % 10 WHEN 0 THEN 'analysis' WHEN 1 THEN 'invoiced' WHEN 2 THEN 'negotiation'
    WHEN 3 THEN 'lost' WHEN 4 THEN 'lost' ELSE 'shipped' END,
  'controlled', 'sales', 2 + i % 3, 100000 + i, 'RUB', 1760000000 + i, 1760000000 + i,
  CASE WHEN i % 10 > 2 THEN 1760000000 + i + 864000 END
FROM n;
INSERT INTO changes (operation, kind, record, field, after, first_values)
SELECT 1, 'deal', id, 'id', id, 'title=' || title || char(10) || 'type=controlled' || char(10)
  || 'pipeline=sales' || char(10) || 'owner=' || owner || char(10) || 'amount=' || amount || char(10)
  || 'currency=RUB' || char(10) || 'created_at=' || created_at
FROM deals;
INSERT INTO changes (operation, kind, record, field, after)
SELECT 1, 'deal', id, 'stage', 'analysis' FROM deals;
INSERT INTO changes (operation, kind, record, field, before, after)
SELECT 1, 'deal', id, 'stage', 'analysis', 'invoiced' FROM deals WHERE stage <> 'analysis';
INSERT INTO changes (operation, kind, record, field, before, after)
SELECT 1, 'deal', id, 'stage', 'invoiced', stage FROM deals
WHERE stage NOT IN ('analysis', 'invoiced');
COMMIT;
