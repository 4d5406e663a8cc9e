"""A process that calls functions for another, one after the other, and sends what they return."""

import threading
from typing import Any, NoReturn

from ganviz.engine.failures import in_words
from ganviz.engine.interrupts import ignore_the_terminal
from ganviz.engine.pipes import write_value
from ganviz.engine.sweeps.gate import GATE, Hold
from ganviz.engine.worker import QueueInbox, read_commands, take_streams
from ganviz.spec.translation import speak_as_started, tr_noop


class _Inbox(QueueInbox):
    """Calls that wait; whether to hold is heard at once, whatever is being done."""

    def put(self, command: Any) -> None:
        if isinstance(command, Hold):
            GATE.take(command)
        else:
            super().put(command)


def main() -> NoReturn:
    """Serve until whoever asks is gone, whatever is being done then."""
    ignore_the_terminal()
    calls, answers = take_streams()
    speak_as_started()
    inbox = _Inbox()
    threading.Thread(target=read_commands, args=(calls, inbox), name="ganviz-calls", daemon=True).start()
    while True:
        call: Any = inbox.get(None)
        function, arguments = call
        try:
            answer = (True, function(*arguments))
        except Exception as error:
            answer = (False, in_words(error, tr_noop("A run")))
        write_value(answers, answer)
