"""SQLite: opening, migrations, menu cache, outbox, inbox and audit trail; no network, no rules."""
