"""Run the command line: ``python -m ganviz``."""

from ganviz.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
