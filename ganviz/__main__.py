"""Run the command line: ``python -m ganviz``."""

from ganviz.engine.interpreter import leave_working_folder

if __name__ == "__main__":
    leave_working_folder()  # before anything is imported that is not Python's own or ours

    from ganviz.cli import main

    raise SystemExit(main())
