"""A small archive that is searched, an article for each key, the oldest first. Today is 26 November 2026."""

from datetime import UTC, datetime
from typing import Any

from newsroom_desktop.article.article import Article, Breaking, Status


def _ms(*day: int) -> int:
    return int(datetime(*day, tzinfo=UTC).timestamp() * 1000)  # type: ignore[arg-type, misc]


NOW_MS = _ms(2026, 11, 26, 6, 30)

_ARTICLES: dict[str, dict[str, Any]] = {
    "किसान": {
        "headline": "दिल्ली के किसानों की माँगें: सरकार से संवाद",
        "byline": "राम कुमार",
        "body": "करनाल और पानीपत से आए लोग सड़क पर बैठे हैं।",
        "status": Status.APPROVED,
        "updated_ms": _ms(2026, 10, 1, 6),
    },
    "चुनाव": {
        "headline": "आम चुनाव पाँच चरणों में",
        "deck": "प्रधानमंत्री का दिल्ली में भाषण",
        "body": "मंत्रियों ने **कहा** कि मतदान की तारीख़ें तय हैं।",
        "category": "Politics",
        "tags": ("आम चुनाव", "मतदान"),
        "urgency": 2,
        "status": Status.SUBMITTED,
        "breaking": Breaking(start_ms=NOW_MS - 1, end_ms=NOW_MS + 1),
        "updated_ms": _ms(2026, 10, 2, 6),
    },
    "काम": {
        "headline": "रोज़ का काम",
        "byline": "सीता राम",
        "body": "ठंड में थर-थर काँपते मज़दूरों को १२ घंटे में 1,200 रुपये मिले।",
        "updated_ms": _ms(2026, 10, 3, 6),
    },
    "कौम": {
        "headline": "एक कौम का इतिहास",
        "body": "पुरानी किताब से।",
        "status": Status.EXPORTED,
        "updated_ms": _ms(2026, 10, 4, 6),
    },
    "दिवस": {
        "headline": "हिन्दी दिवस की ज़रूरत क्‍या है?",
        "body": "साहित्य जगत् के लोग Covid-19 के बाद मिले।",
        "status": Status.RETURNED,
        "updated_ms": _ms(2026, 10, 31, 6),
    },
    "कानून": {
        "headline": "नया क़ानून: GST बैठक AND शुल्क",
        "body": "वित्त मंत्री ने कहा, मामले अदालत में हैं।",
        "category": "Politics",
        "tags": ("चुनाव सुधार", "आम बजट"),
        "status": Status.APPROVED,
        "updated_ms": _ms(2026, 11, 1, 6),
    },
    "किम": {
        "headline": "किम की हँसी",
        "deck": "प्योंगयांग से",
        "desk": "विदेश",
        "urgency": 1,
        "body": "उत्तर कोरिया का बयान।",
        "updated_ms": _ms(2026, 11, 25, 6),
    },
    "मैच": {
        "headline": "कप जीता",
        "byline": "कुमार",
        "body": "दिल्ली के café में जश्न।",
        "category": "Sports",
        "status": Status.APPROVED,
        "updated_ms": _ms(2026, 11, 25, 19),  # in Delhi it is the 26th already
    },
}


def articles() -> dict[str, Article]:
    """Each by its key."""
    return {
        key: Article(article_id=f"{number:032x}", created_ms=1, **fields)
        for number, (key, fields) in enumerate(_ARTICLES.items(), 1)
    }
