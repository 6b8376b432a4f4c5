"""Start Newsroom Desktop from a checkout."""

from newsroom_desktop.app import main

if __name__ == "__main__":
    raise SystemExit(main())
