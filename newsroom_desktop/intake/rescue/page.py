"""The article of a web page, without the menus, forms and lists of links around it."""

from collections import Counter
from dataclasses import dataclass

from newsroom_desktop.intake.rescue.rescued import Left
from newsroom_desktop.intake.rescue.tree import Element, End, elements, walk

_PAGE_TAGS = frozenset(("nav", "footer", "main", "article", "aside", "header"))
_AROUND = frozenset(("nav", "footer", "aside", "button"))
_AROUND_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search", "banner"))
_AROUND_CLASSES = frozenset(
    (
        *("sharedaddy", "jp-relatedposts", "social-share", "share-buttons", "related-posts"),
        *("breadcrumb", "breadcrumbs", "post-navigation", "comment-respond", "skip-link"),
        "screen-reader-text",
    )
)
_STORY = ("article", "main")
_SHARE_OF_STORY = 0.6
_SHARE_OF_LINKS = 0.7
_FEWEST_LINKS = 3


@dataclass(slots=True)
class _Weight:
    """How many letters an element holds, how many of them are links, and how many links there are."""

    letters: int = 0
    linked: int = 0
    links: int = 0


def is_page(root: Element) -> bool:
    """Whether `root` has the parts of a page and is more than a piece of text."""
    return any(
        each.tag in _PAGE_TAGS
        or each.attributes.get("role") in _AROUND_ROLES
        or "articleBody" in each.attributes.get("itemprop", "")
        for each in elements(root)
    )


def story_of(root: Element) -> tuple[Element, Counter[Left]]:
    """The article in the page `root`, and how many parts of the page were left out."""
    left: Counter[Left] = Counter()
    _leave_out_around(root, left)
    weights = _weights(root)
    story = _story(root, weights)
    if story is root:
        return root, left
    headline = [] if _has(story, "h1") else [each for each in elements(root) if each.tag == "h1"]
    kept = headline if len(headline) == 1 else []
    others = weights[id(root)].letters - sum(weights[id(each)].letters for each in (*kept, story))
    left[Left.PAGE_PARTS] += others > 0
    return Element("div", children=[*kept, story]), left


def _leave_out_around(root: Element, left: Counter[Left]) -> None:
    """Take out of `root` what surely is no part of an article."""
    weights = _weights(root)
    in_story = 0
    for node in walk(root):
        if isinstance(node, End):
            in_story -= node.element.tag in _STORY
        elif isinstance(node, Element):
            in_story += node.tag in _STORY
            kept: list[Element | str] = []
            for child in node.children:
                if isinstance(child, Element) and _is_around(child, weights, root, in_story=in_story > 0):
                    left[Left.PAGE_PARTS] += weights[id(child)].letters > 0
                else:
                    kept.append(child)
            node.children = kept


def _is_around(element: Element, weights: dict[int, _Weight], root: Element, *, in_story: bool) -> bool:
    weight = weights[id(element)]
    if element.tag in _STORY or _holds_most(weight, weights[id(root)]):
        return False
    if element.tag in _AROUND or element.attributes.get("role") in _AROUND_ROLES:
        return True
    if _AROUND_CLASSES & set(element.classes):
        return True
    if element.tag in ("header", "form"):
        return element.tag == "form" or not in_story
    is_list = element.tag in ("ul", "ol")
    return is_list and weight.links >= _FEWEST_LINKS and weight.linked >= weight.letters * _SHARE_OF_LINKS


def _story(root: Element, weights: dict[int, _Weight]) -> Element:
    """The element that is the article: one that holds most of the words, else all that there is."""
    whole = weights[id(root)]
    found = list(elements(root))
    for kind in (
        [each for each in found if each.tag == "article"],
        [each for each in found if "articleBody" in each.attributes.get("itemprop", "")],
        [each for each in found if each.tag == "main" or each.attributes.get("role") == "main"],
    ):
        best = max(kind, key=lambda each: weights[id(each)].letters, default=None)
        if best is not None and _holds_most(weights[id(best)], whole):
            return best
    return root


def _holds_most(weight: _Weight, whole: _Weight) -> bool:
    return weight.letters > 0 and weight.letters >= whole.letters * _SHARE_OF_STORY


def _has(root: Element, tag: str) -> bool:
    return any(each.tag == tag for each in elements(root))


def _weights(root: Element) -> dict[int, _Weight]:
    """The weight of each element in `root`, by its identity."""
    found: dict[int, _Weight] = {}
    opened: list[_Weight] = []
    in_link = 0
    for node in walk(root):
        if isinstance(node, str):
            count = sum(not sign.isspace() for sign in node)
            opened[-1].letters += count
            opened[-1].linked += count if in_link else 0
        elif isinstance(node, Element):
            opened.append(_Weight(links=int(node.tag == "a")))
            in_link += node.tag == "a"
        else:
            in_link -= node.element.tag == "a"
            weight = found[id(node.element)] = opened.pop()
            if opened:
                opened[-1].letters += weight.letters
                opened[-1].linked += weight.linked
                opened[-1].links += weight.links
    return found
