"""The fields of an article as canonical JSON, and back."""

import json
from typing import Any

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status


def canonical(value: object) -> str:
    """`value` as JSON of which there is one form only: sorted keys, no spaces, no escapes but JSON's own."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fields_text(article: Article) -> str:
    """All of `article` but its id and its body, as canonical JSON."""
    window, image = article.breaking, article.lead_image
    return canonical(
        {
            "breaking": [window.start_ms, window.end_ms] if window else None,
            "byline": article.byline,
            "category": article.category,
            "created_ms": article.created_ms,
            "dateline": article.dateline,
            "deck": article.deck,
            "headline": article.headline,
            "kicker": article.kicker,
            "lead_image": [image.media_id, image.alt, image.caption, image.credit] if image else None,
            "published_ms": article.published_ms,
            "slug": article.slug,
            "status": article.status.value,
            "tags": list(article.tags),
            "updated_ms": article.updated_ms,
            "urgency": article.urgency,
        }
    )


def article_from(article_id: str, fields: str, body: str) -> Article:
    """The article that `fields_text` and its body were written from."""
    values: dict[str, Any] = json.loads(fields)
    values["status"] = Status(values["status"])
    values["tags"] = tuple(values["tags"])
    if values["breaking"] is not None:
        start_ms, end_ms = values["breaking"]
        values["breaking"] = Breaking(start_ms=start_ms, end_ms=end_ms)
    if values["lead_image"] is not None:
        media_id, alt, caption, credit = values["lead_image"]
        values["lead_image"] = LeadImage(media_id=media_id, alt=alt, caption=caption, credit=credit)
    return Article(article_id=article_id, body=body, **values)
