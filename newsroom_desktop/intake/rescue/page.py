"""The article of a web page, without the menus, forms and lists of links around it."""

from collections import Counter
from dataclasses import dataclass

from newsroom_desktop.intake.rescue.rescued import Left
from newsroom_desktop.intake.rescue.tree import Element, End, elements, text_of, walk

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
_SHARE_OF_MENU = 0.8
_FEWEST_LINKS = 3
_LONG = 80
"""Letters outside links of a paragraph that surely is text."""

_COPYRIGHT = ("©", "copyright", "कॉपीराइट", "सर्वाधिकार")


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


def without_menus(root: Element) -> Counter[Left]:
    """Take out of `root`, where no tag tells the parts of a page, what surely is none of its text.

    Those are rows of links above the only `h1` and below the last long paragraph, and the copyright there.
    Gives how many parts were left out.
    """
    left: Counter[Left] = Counter()
    weights, spans = _weights(root), _spans(root)
    found = list(elements(root))
    headings = [each for each in found if each.tag == "h1"]
    long = [each for each in found if weights[id(each)].letters - weights[id(each)].linked >= _LONG]
    if len(headings) != 1 or not long:
        return left
    top, bottom = spans[id(headings[0])].start, spans[id(long[-1])].stop
    for parent in found:
        kept: list[Element | str] = []
        for child in parent.children:
            span = spans[id(child)] if isinstance(child, Element) else range(top, top)
            is_around = span.stop <= top or span.start >= bottom
            if isinstance(child, Element) and is_around and _is_menu(child, weights[id(child)]):
                left[Left.PAGE_PARTS] += 1
            else:
                kept.append(child)
        parent.children = kept
    return left


def _is_menu(element: Element, weight: _Weight) -> bool:
    """Whether `element` is a row of links, or says whose the page is."""
    if weight.links >= _FEWEST_LINKS and weight.linked >= weight.letters * _SHARE_OF_MENU:
        return True
    return 0 < weight.letters < _LONG and text_of(element).strip().lower().startswith(_COPYRIGHT)


def _spans(root: Element) -> dict[int, range]:
    """Where in a walk each element in `root` begins and ends, by its identity."""
    starts: dict[int, int] = {}
    found: dict[int, range] = {}
    for place, node in enumerate(walk(root)):
        if isinstance(node, Element):
            starts[id(node)] = place
        elif isinstance(node, End):
            found[id(node.element)] = range(starts[id(node.element)], place)
    return found


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
            opened.append(_Weight(links=int(_leads_elsewhere(node))))
            in_link += _leads_elsewhere(node)
        else:
            in_link -= _leads_elsewhere(node.element)
            weight = found[id(node.element)] = opened.pop()
            if opened:
                opened[-1].letters += weight.letters
                opened[-1].linked += weight.linked
                opened[-1].links += weight.links
    return found


def _leads_elsewhere(element: Element) -> bool:
    """Whether it is a link, but none to a place in the same text, as in a table of contents."""
    return element.tag == "a" and not element.attributes.get("href", "").startswith("#")
