"""The few words about an article that search results and shared links show."""

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.markup.plain import plain_text_of

ROOM = 155
"""Code points that search results show."""


def description(article: Article) -> str:
    """The deck, else the beginning of the body."""
    return shortened(article.deck) if article.deck.strip() else shortened(plain_text_of(article.body))


def shortened(text: str) -> str:
    """`text` on one line, in at most ROOM code points and an ellipsis; cut between words.

    A word that fills the room alone is cut between two grapheme clusters.
    """
    flat = " ".join(text.split())
    if len(flat) <= ROOM:
        return flat
    kept = ""
    for cluster in clusters(flat[: ROOM * 2]):
        if len(kept) + len(cluster) > ROOM:
            break
        kept += cluster
    if flat[len(kept)] != " ":
        kept = kept.rpartition(" ")[0] or kept
    return kept.rstrip(" ,;:-–—") + "…"
