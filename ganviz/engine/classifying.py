"""Gives the classifier that a view waits for its time to learn, beside the run itself."""

from collections.abc import Callable

from ganviz.engine.driven import LearningClassifier

SHARE = 0.3  # of the time that a run trains, which the classifier has beside it
MOST_AHEAD_S = 0.1  # of its share, which it gives back: its first update prepares much, and all would wait for seconds


class Classifying:
    """Lets a classifier learn, a slice at a time. It goes on where it stopped, whoever waits for it then."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._owed_s = 0.0  # to the classifier; below zero it has had more than its share

    def beside(self, classifier: LearningClassifier, trained_s: float) -> None:
        """Let it have its share of the time that the run has trained for."""
        self._owed_s += SHARE * trained_s
        if self._owed_s > 0:
            begun_s = self._clock()
            self.advance(classifier, self._owed_s)
            self._owed_s = max(self._owed_s - (self._clock() - begun_s), -MOST_AHEAD_S)

    def advance(self, classifier: LearningClassifier, seconds: float) -> None:
        """Let it learn for so long, a little at least if it is any time."""
        end_s = self._clock() + seconds
        while self._clock() < end_s and not classifier.advance():
            pass
