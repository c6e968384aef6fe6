-- 100,000 leads of three sellers, a new one in ten, with their search keys.
BEGIN;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
INSERT INTO leads (id, name, name_key, status, person, person_key, company, company_key, email,
  phone, emails, phones, channel, currency, owner, created_at, updated_at, assigned_at)
SELECT i, 'Запрос ' || i, 'запрос ' || i,
  CASE i % 10 WHEN 0 THEN 'new' WHEN 1 THEN 'unqualified' WHEN 2 THEN 'converted' ELSE 'working' END,
  'Клиент ' || i, 'клиент ' || i, 'ООО «Фирма ' || i || '»', 'ооо "фирма ' || i || '"',
  'client' || i || '@mail.example', '+7916' || printf('%07d', i), 'client' || i || '@mail.example',
  '+7916' || printf('%07d', i), 'mail', 'RUB', 2 + i % 3, 1760000000 + i, 1760000000 + i,
  1760000000 + i
FROM n;
INSERT INTO record_keys (kind, record, type, "key")
SELECT 'lead', id, 'email', email FROM leads;
INSERT INTO record_keys (kind, record, type, "key")
SELECT 'lead', id, 'phone', phone FROM leads;
INSERT INTO record_keys (kind, record, type, "key")
SELECT 'lead', id, 'line', phone FROM leads;
INSERT INTO changes (operation, kind, record, field, after, first_values)
SELECT 1, 'lead', id, 'id', id,
  'name=' || name || char(10) || 'person=' || person || char(10) || 'company=' || company || char(10)
    || 'email=' || email || char(10) || 'phone=' || phone || char(10) || 'emails=' || emails
    || char(10) || 'phones=' || phones || char(10) || 'channel=mail' || char(10) || 'currency=RUB'
    || char(10) || 'owner=' || owner || char(10) || 'created_at=' || created_at || char(10)
    || 'assigned_at=' || assigned_at
FROM leads;
INSERT INTO changes (operation, kind, record, field, after)
SELECT 1, 'lead', id, 'status', status FROM leads;
COMMIT;
