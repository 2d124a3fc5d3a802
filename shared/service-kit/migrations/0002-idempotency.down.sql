DROP TABLE imported_record;
DROP TABLE idempotency_key;
