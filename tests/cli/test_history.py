"""The history of an article on the command line."""

from tests.cli.conftest import Desk


def test_history_lists_revisions_the_newest_first(desk: Desk) -> None:
    article_id = desk("new", "headline=सियोल में बैठक", "body=पहला पाठ").out.strip()
    desk("set", article_id, "body=पहला नया पाठ")
    newest, oldest = desk("history", article_id, "--json").json
    assert (newest["generation"], newest["added"], newest["removed"]) == (1, 1, 0)
    assert (oldest["generation"], oldest["added"], oldest["removed"]) == (0, 5, 0)
    assert (newest["head"], oldest["head"]) == (True, False)
    assert newest["reason"] == "save"
    assert newest["compared_with"] == oldest["revision"]


def test_history_has_a_line_for_each_revision(desk: Desk) -> None:
    article_id = desk("new", "headline=सियोल में बैठक").out.strip()
    desk("set", article_id, "headline=सियोल में वार्ता")
    said = desk("history", article_id[:8])
    newest, oldest = (line.split("\t") for line in said.out.splitlines())
    assert (newest[2], newest[-1]) == ("+1 −1", "Saved")
    assert oldest[2] == "+3 −0"


def test_show_prints_the_article_as_it_was(desk: Desk) -> None:
    article_id = desk("new", "headline=पहले", "body=पाठ").out.strip()
    desk("set", article_id, "headline=बाद में")
    oldest = desk("history", article_id, "--json").json[-1]["revision"]
    shown = desk("show", article_id, "--revision", oldest[:12], "--json").json
    assert (shown["headline"], shown["body"]) == ("पहले", "पाठ")
    assert desk("show", article_id, "--json").json["headline"] == "बाद में"


def test_what_is_no_revision_is_told(desk: Desk) -> None:
    article_id = desk("new", "headline=पहले").out.strip()
    said = desk("show", article_id, "--revision", "xyz")
    assert said.code == 1
    assert "no revision “xyz”" in said.err
    said = desk("history", "ffff")
    assert (said.code, said.out) == (1, "")
