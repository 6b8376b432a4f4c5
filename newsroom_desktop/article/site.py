"""The site that the pages are made for: one frozen value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A section of the site: its name as the page prints it, its place in addresses, its Hindi name."""

    name: str
    slug: str
    hindi: str


USUAL_CATEGORIES = (
    Category(name="National News", slug="national-news", hindi="देश"),
    Category(name="World News", slug="world-news", hindi="दुनिया"),
    Category(name="State News", slug="state-news", hindi="राज्य"),
    Category(name="Politics", slug="politics", hindi="राजनीति"),
    Category(name="Business", slug="business", hindi="कारोबार"),
    Category(name="Sports", slug="sports", hindi="खेल"),
    Category(name="Entertainment", slug="entertainment", hindi="मनोरंजन"),
    Category(name="Technology", slug="technology", hindi="तकनीक"),
    Category(name="Science", slug="science", hindi="विज्ञान"),
    Category(name="Health", slug="health", hindi="सेहत"),
    Category(name="Education", slug="education", hindi="शिक्षा"),
    Category(name="Crime", slug="crime", hindi="अपराध"),
    Category(name="Lifestyle", slug="lifestyle", hindi="जीवनशैली"),
    Category(name="Opinion", slug="opinion", hindi="विचार"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Settings of the site; addresses are absolute and end without a slash.

    Without `address` a page names no address of its own.
    `comment_target` is the address a Leave a Reply form posts to; without it the page has none.
    `time_zone` is an IANA name; page dates carry its offset.
    """

    name: str = "Newsroom"
    address: str = ""
    home_label: str = "Home"
    comment_target: str = ""
    time_zone: str = "Asia/Kolkata"
    theme: str = "classic"
    categories: tuple[Category, ...] = USUAL_CATEGORIES

    def category(self, text: str) -> Category | None:
        """The category whose name, slug or Hindi name is `text`, whatever the case."""
        wanted = text.strip().casefold()
        for category in self.categories:
            if wanted in (category.name.casefold(), category.slug.casefold(), category.hindi):
                return category
        return None
