-- Transfers say where what carried the goods set out; those of a record from before this migration say nothing of it yet.

update transfers set body = body || '{"departures": []}' where not body ? 'departures';
