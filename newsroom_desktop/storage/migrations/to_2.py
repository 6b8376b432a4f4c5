"""Comments, read marks and saved views."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Make the tables that version 1 did not have."""
    op.create_table(
        "comment",
        sa.Column("comment_id", sa.String(32), primary_key=True),
        sa.Column("article_id", sa.String(32), nullable=False, index=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made_ms", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("settled_ms", sa.BigInteger),
    )
    op.create_table(
        "read_mark",
        sa.Column("person", sa.String(255), primary_key=True),
        sa.Column("article_id", sa.String(32), primary_key=True),
        sa.Column("change_no", sa.BigInteger, nullable=False),
    )
    op.create_index("read_mark_by_change", "read_mark", ["person", "change_no"])
    op.create_table(
        "saved_view",
        sa.Column("person", sa.String(255), primary_key=True),
        sa.Column("name", sa.String(255), primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("wanted", sa.Text, nullable=False),
    )
