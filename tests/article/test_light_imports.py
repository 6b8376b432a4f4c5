import subprocess
import sys

LIGHT = (
    "article",
    "breaking",
    "errors",
    "fields",
    "messages",
    "names",
    "row",
    "site",
    "slugs",
    "survey",
    "wanted",
    "workflow",
)


def test_the_window_can_import_articles_without_slow_libraries() -> None:
    imports = "; ".join(f"import newsroom_desktop.article.{name}" for name in LIGHT)
    check = "import sys; print(sorted({'regex', 'markdown', 'PySide6'} & sys.modules.keys()))"
    answer = subprocess.run(
        [sys.executable, "-c", f"{imports}; {check}"], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
