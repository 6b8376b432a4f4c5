"""The scripts that change the shown page; they run beside it, in a world of their own."""

import json
from collections.abc import Sequence

_PATCH = """
(function (html) {
  const wanted = new DOMParser().parseFromString(html, "text/html");
  const left = window.scrollX, top = window.scrollY;

  function isSameKind(a, b) {
    return a.nodeType === Node.ELEMENT_NODE && b.nodeType === Node.ELEMENT_NODE
      && a.nodeName === b.nodeName && a.namespaceURI === b.namespaceURI;
  }
  function syncAttributes(shown, next) {
    const old = [...shown.attributes], fresh = [...next.attributes];
    if (old.length === fresh.length && old.every((one, i) => one.name === fresh[i].name)) {
      old.forEach((one, i) => { if (one.value !== fresh[i].value) one.value = fresh[i].value; });
    } else {
      old.forEach((one) => shown.removeAttributeNode(one));
      fresh.forEach((one) => shown.setAttributeNode(one.cloneNode()));
    }
  }
  function sync(shown, next) {
    syncAttributes(shown, next);
    const old = [...shown.childNodes], fresh = [...next.childNodes];
    let start = 0, oldEnd = old.length, freshEnd = fresh.length;
    while (start < oldEnd && start < freshEnd && old[start].isEqualNode(fresh[start])) start++;
    while (oldEnd > start && freshEnd > start && old[oldEnd - 1].isEqualNode(fresh[freshEnd - 1])) {
      oldEnd--; freshEnd--;
    }
    const after = old[oldEnd] || null;
    for (let i = start; i < Math.max(oldEnd, freshEnd); i++) {
      const here = i < oldEnd ? old[i] : null, there = i < freshEnd ? fresh[i] : null;
      if (here && there && isSameKind(here, there)) sync(here, there);
      else if (here && there) shown.replaceChild(document.importNode(there, true), here);
      else if (there) shown.insertBefore(document.importNode(there, true), after);
      else here.remove();
    }
  }
  try {
    sync(document.documentElement, wanted.documentElement);
    if (window.scrollX !== left || window.scrollY !== top) {
      window.scrollTo({ left, top, behavior: "instant" });
    }
    return document.documentElement.outerHTML === wanted.documentElement.outerHTML;
  } catch (refused) {
    return false;
  }
})
"""
_SCROLL = "window.scrollTo({{ left: {}, top: {}, behavior: 'instant' }})"


def patch_script(html: str) -> str:
    """JavaScript that turns the shown document into that of `html`; its value: whether it is equal."""
    return f"{_PATCH}({json.dumps(html, ensure_ascii=False)})"


def scroll_script(place: Sequence[object]) -> str:
    """JavaScript that scrolls the page to `place`, (x, y) in pixels of the page."""
    return _SCROLL.format(*place)
