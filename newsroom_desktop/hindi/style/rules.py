"""All rules of the house style, in the order in which they are shown."""

from newsroom_desktop.hindi.style import marks, spaces

RULES = (
    *marks.RULES,
    *spaces.RULES,
)
