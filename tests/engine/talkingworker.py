"""A worker that prints on its standard output while it runs."""

from ganviz.engine import loop, worker
from ganviz.engine.driven import Run
from ganviz.engine.messages import Start
from ganviz.engine.run import start_run


def main() -> None:
    def start(command: Start) -> Run:
        print("a word on the way", flush=True)
        return start_run(command)

    class Talking(loop.Loop):
        def __init__(self, inbox: loop.Inbox, publish: object) -> None:
            super().__init__(inbox, publish, start)  # type: ignore[arg-type]

    loop.Loop = Talking  # type: ignore[misc]
    worker.main()
