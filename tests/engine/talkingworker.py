"""A worker that prints on its standard output while it runs."""

from ganviz.engine.messages import Command
from tests.engine.lightworker import LightLoop, serve


class Talking(LightLoop):
    """Says a word before each answer."""

    def answer(self, command: Command | None) -> None:
        print("a word on the way", flush=True)
        super().answer(command)


def main() -> None:
    serve(Talking)
