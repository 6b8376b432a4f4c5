"""What fields, statuses and answers are called in a query, in Hindi and in English."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.searched import Place
from newsroom_desktop.hindi.fold import fold


class Limit(StrEnum):
    """A field that holds no words."""

    STATUS = "status"
    URGENCY = "urgency"
    DATE = "date"
    BEFORE = "before"
    SINCE = "since"
    AFTER = "after"
    BREAKING = "breaking"


_Meant = TypeVar("_Meant")


def _by_name(names: Mapping[_Meant, str]) -> dict[str, _Meant]:
    return {fold(name): meant for meant, text in names.items() for name in text.split()}


FIELDS: Mapping[str, Place | Limit] = _by_name(
    {
        Place.HEADLINE: "headline title शीर्षक हेडलाइन",
        Place.AUTHOR: "author byline by लेखक बाइलाइन",
        Place.CATEGORY: "category श्रेणी वर्ग",
        Place.TAG: "tag tags टैग",
        Place.DESK: "desk डेस्क",
        Limit.STATUS: "status स्थिति",
        Limit.URGENCY: "urgency तात्कालिकता",
        Limit.DATE: "date तारीख दिनांक",
        Limit.BEFORE: "before पहले",
        Limit.SINCE: "since से",
        Limit.AFTER: "after बाद",
        Limit.BREAKING: "breaking ब्रेकिंग",
    }
)
"""What stands before the colon, folded."""

_STATUSES: Mapping[Status, str] = {
    Status.DRAFT: "draft मसौदा ड्राफ्ट",
    Status.SUBMITTED: "submitted डेस्क जमा",
    Status.RETURNED: "returned लौटाई वापस",
    Status.APPROVED: "approved मंज़ूर स्वीकृत",
    Status.EXPORTED: "exported published निर्यात प्रकाशित",
}

_YES = frozenset(map(fold, ("yes", "true", "on", "1", "हाँ", "चालू")))
_NO = frozenset(map(fold, ("no", "false", "off", "0", "नहीं", "बंद")))


def statuses_called(text: str) -> frozenset[Status]:
    """The statuses that the folded `text` begins to name, or names and goes on: डेस्क के पास; or none."""
    names = _by_name(_STATUSES).items()
    return frozenset(
        status for name, status in names if text and (name.startswith(text) or text.startswith(f"{name} "))
    )


def is_yes(text: str) -> bool | None:
    """Whether the folded `text` says yes or no; None where it says neither. Nothing says yes."""
    if not text or text in _YES:
        return True
    return False if text in _NO else None
