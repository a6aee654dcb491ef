"""The tables, and how an older database becomes the present one; it reads and writes no rows.

Each migration ends by setting `user_version` to its own number, so that a database tells which
program it belongs to without sqlite-utils being imported.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("kiosk")

# Times are ISO 8601 text in UTC with microseconds, always of the same width: text order is time
# order, nothing is lost on the way through the database, and staff can read it in any tool.
_FIRST_TABLES = (
    """
    CREATE TABLE menu_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        version INTEGER NOT NULL,
        next_row INTEGER NOT NULL,
        written_by TEXT NOT NULL,
        received_at TEXT
    ) STRICT
    """,
    "INSERT INTO menu_state VALUES (1, 0, 1, '', NULL)",
    """
    CREATE TABLE menus (
        row_id INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        alias TEXT NOT NULL,
        name TEXT NOT NULL,
        subtitle TEXT NOT NULL,
        is_active INTEGER NOT NULL,
        open_hours TEXT NOT NULL,
        special_hours TEXT NOT NULL,
        content_hash BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE categories (
        row_id INTEGER PRIMARY KEY,
        menu_row INTEGER NOT NULL REFERENCES menus ON DELETE CASCADE,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        subtitle TEXT NOT NULL,
        is_active INTEGER NOT NULL,
        item_count INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX categories_of_menu ON categories (menu_row, position)",
    """
    CREATE TABLE items (
        row_id INTEGER PRIMARY KEY,
        category_row INTEGER NOT NULL REFERENCES categories ON DELETE CASCADE,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        picture_url TEXT NOT NULL,
        price_cents INTEGER NOT NULL,
        tax_rate TEXT,
        is_alcohol INTEGER NOT NULL,
        is_active INTEGER NOT NULL,
        hours TEXT NOT NULL,
        calories_low INTEGER,
        calories_high INTEGER,
        diet_tags TEXT NOT NULL,
        has_alcohol INTEGER,
        content_hash BLOB NOT NULL,
        from_cents INTEGER NOT NULL,
        price_varies INTEGER NOT NULL,
        stop_kind TEXT,
        stop_named TEXT,
        stop_path TEXT
    ) STRICT
    """,
    "CREATE INDEX items_of_category ON items (category_row, position)",
    "CREATE INDEX items_shown ON items (category_row, position) WHERE is_active",
    "CREATE INDEX items_by_id ON items (id)",
    # Groups and options are numbered within their item from the top down, parents first, so
    # that one item lies together on disk, in menu order.
    """
    CREATE TABLE modifier_groups (
        item_row INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent_option INTEGER,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        is_active INTEGER NOT NULL,
        min_options INTEGER NOT NULL,
        max_options INTEGER NOT NULL,
        min_units INTEGER NOT NULL,
        max_units INTEGER NOT NULL,
        min_option_units INTEGER NOT NULL,
        max_option_units INTEGER NOT NULL,
        free_options INTEGER NOT NULL,
        PRIMARY KEY (item_row, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE options (
        item_row INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
        number INTEGER NOT NULL,
        group_number INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        price_cents INTEGER NOT NULL,
        description TEXT NOT NULL,
        is_active INTEGER NOT NULL,
        is_default INTEGER NOT NULL,
        min_units INTEGER NOT NULL,
        max_units INTEGER NOT NULL,
        default_units INTEGER,
        calories_low INTEGER,
        calories_high INTEGER,
        diet_tags TEXT NOT NULL,
        has_alcohol INTEGER,
        PRIMARY KEY (item_row, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX options_by_id ON options (id)",
    """
    CREATE TABLE eighty_sixed (
        kind TEXT NOT NULL CHECK (kind IN ('item', 'option')),
        id TEXT NOT NULL,
        since TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sequences (
        name TEXT PRIMARY KEY,
        last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE orders (
        order_id TEXT PRIMARY KEY,
        cart_id TEXT NOT NULL,
        number INTEGER NOT NULL UNIQUE,
        day TEXT NOT NULL,
        short_code TEXT NOT NULL,
        service TEXT NOT NULL,
        name TEXT NOT NULL,
        total_cents INTEGER NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        placed_at TEXT NOT NULL,
        queued_since TEXT NOT NULL,
        sent_at TEXT,
        confirmed_at TEXT,
        ready_at TEXT,
        ready_since TEXT,
        closed_at TEXT,
        restaurant_order_id TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        next_attempt_at TEXT NOT NULL,
        last_error TEXT NOT NULL DEFAULT '',
        is_in_flight INTEGER NOT NULL DEFAULT 0,
        ever_unknown INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE UNIQUE INDEX orders_by_short_code ON orders (day, short_code)",
    "CREATE INDEX orders_by_cart ON orders (cart_id)",
    "CREATE INDEX orders_by_state ON orders (state, next_attempt_at)",
    """
    CREATE TABLE order_trail (
        id INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL REFERENCES orders,
        at TEXT NOT NULL,
        from_state TEXT,
        to_state TEXT NOT NULL,
        actor TEXT NOT NULL,
        cause TEXT NOT NULL,
        outcome TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX trail_of_order ON order_trail (order_id)",
    """
    CREATE TABLE inbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        received_at TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        body BLOB NOT NULL,
        applied_at TEXT,
        outcome TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX inbox_unapplied ON inbox (id) WHERE applied_at IS NULL",
    """
    CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


@migrations()
def m001_first_tables(db: Database) -> None:
    for statement in _FIRST_TABLES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


# What an order would be is kept with each payment: only an approved one enters `orders`.
_PAYMENT_TABLES = (
    """
    CREATE TABLE payments (
        reference TEXT PRIMARY KEY,
        order_id TEXT NOT NULL,
        cart_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        day TEXT NOT NULL,
        short_code TEXT NOT NULL,
        service TEXT NOT NULL,
        name TEXT NOT NULL,
        amount_cents INTEGER NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        cause TEXT NOT NULL DEFAULT '',
        started_at TEXT NOT NULL,
        changed_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX payments_by_order ON payments (order_id)",
    "CREATE INDEX payments_by_cart ON payments (cart_id)",
    "CREATE INDEX payments_by_state ON payments (state)",
    """
    CREATE TABLE payment_trail (
        id INTEGER PRIMARY KEY,
        reference TEXT NOT NULL REFERENCES payments,
        at TEXT NOT NULL,
        from_state TEXT,
        to_state TEXT NOT NULL,
        actor TEXT NOT NULL,
        cause TEXT NOT NULL,
        outcome TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX trail_of_payment ON payment_trail (reference)",
)


@migrations()
def m002_payments(db: Database) -> None:
    for statement in _PAYMENT_TABLES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


_HOURS_AND_ALCOHOL = (
    "ALTER TABLE options ADD COLUMN hours TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE items ADD COLUMN has_option_hours INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE items ADD COLUMN needs_alcohol INTEGER NOT NULL DEFAULT 0",
    "UPDATE items SET needs_alcohol = is_alcohol OR has_alcohol IS 1",
    # The next menu that comes is written anew: only the payload knows the hours of options.
    "UPDATE menu_state SET written_by = ''",
)


@migrations()
def m003_hours_of_options_and_needed_alcohol(db: Database) -> None:
    for statement in _HOURS_AND_ALCOHOL:
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")


_STAFF = (
    # OneTablet's own id of an order, and what it is late for: '' is for nothing.
    "ALTER TABLE orders ADD COLUMN onetablet_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE orders ADD COLUMN late TEXT NOT NULL DEFAULT ''",
    # What staff asked for and OneTablet has to be told. `what` is the reason or status of the
    # wire; `private` may name a courier and is forgotten as soon as it is told.
    """
    CREATE TABLE order_actions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        order_id TEXT NOT NULL REFERENCES orders,
        kind TEXT NOT NULL,
        what TEXT NOT NULL,
        private TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        next_attempt_at TEXT NOT NULL,
        last_error TEXT NOT NULL DEFAULT '',
        closed_at TEXT,
        was_done INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX actions_of_order ON order_actions (order_id, id)",
    "CREATE INDEX actions_open ON order_actions (id) WHERE closed_at IS NULL",
)


@migrations()
def m004_staff(db: Database) -> None:
    for statement in _STAFF:
        db.execute(statement)
    db.execute("PRAGMA user_version = 4")


_SUITING_TAGS = (
    "ALTER TABLE items ADD COLUMN suiting_tags TEXT NOT NULL DEFAULT '[]'",
    "UPDATE items SET suiting_tags = diet_tags",
    # The next menu that comes is judged anew.
    "UPDATE menu_state SET written_by = ''",
)


@migrations()
def m005_tags_through_choices(db: Database) -> None:
    for statement in _SUITING_TAGS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 5")


_AS_IT_COMES = (
    "ALTER TABLE items ADD COLUMN is_dearer_as_it_comes INTEGER NOT NULL DEFAULT 0",
    # The next menu that comes is judged anew.
    "UPDATE menu_state SET written_by = ''",
)


@migrations()
def m006_price_as_it_comes(db: Database) -> None:
    for statement in _AS_IT_COMES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 6")


_SUITING_CLAIMS = (
    # Sets of what can be had together; until the next menu is judged anew, nothing is promised.
    "ALTER TABLE items RENAME COLUMN suiting_tags TO suiting_claims",
    "UPDATE items SET suiting_claims = '[]'",
    "UPDATE menu_state SET written_by = ''",
)


@migrations()
def m007_claims_that_hold_together(db: Database) -> None:
    for statement in _SUITING_CLAIMS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 7")


_PICTURES = (
    # What became of each picture address of the menu. `fetched_at` is when its own picture came,
    # NULL is never; `problem` is why the last try brought none, '' where it did.
    """
    CREATE TABLE pictures (
        url TEXT PRIMARY KEY,
        asked_at TEXT NOT NULL,
        fetched_at TEXT,
        etag TEXT NOT NULL DEFAULT '',
        last_modified TEXT NOT NULL DEFAULT '',
        problem TEXT NOT NULL DEFAULT '',
        is_unusable INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """,
    # The address of each item's picture in the last menu.
    """
    CREATE TABLE item_pictures (
        item_id TEXT PRIMARY KEY,
        url TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


@migrations()
def m008_pictures(db: Database) -> None:
    for statement in _PICTURES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 8")
