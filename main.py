"""Start Newsroom Desktop from a checkout."""

import os

_START = r".venv\Scripts\python main.py" if os.name == "nt" else ".venv/bin/python main.py"
_SET_UP = (
    r"py -m venv .venv && .venv\Scripts\python -m pip install --require-hashes -r requirements.lock"
    if os.name == "nt"
    else "make run"
)
_NOT_SET_UP = (
    f"This Python has no {{package}}: set up with `{_SET_UP}`, then start with `{_START}` (see README.md)."
    f" इस Python में {{package}} नहीं है: एक बार `{_SET_UP}` चलाएँ, फिर `{_START}` (README.md देखें)।"
)
"""In both languages, since the catalogues cannot be read before the set-up."""

if __name__ == "__main__":
    try:
        from newsroom_desktop.app import main

        raise SystemExit(main())
    except ModuleNotFoundError as error:
        raise SystemExit(_NOT_SET_UP.format(package=error.name)) from None
