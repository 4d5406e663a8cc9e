"""To choose another language while the window is open."""

from collections.abc import Callable

from ganviz.spec.translation import tr
from ganviz.ui.autosave import Autosave
from ganviz.ui.banner import Banner
from ganviz.ui.language import code_of, spoken
from ganviz.ui.preferences import Preferences


class LanguageChoice:
    """Texts are everywhere, so another language takes a new window, which goes on with the session.

    Args:
        is_busy: whether runs are under way that another window would end.
        save: saves the session, where it could not be kept for the other window.
        open_again: closes the window, and opens another.
    """

    def __init__(
        self,
        preferences: Preferences,
        autosave: Autosave,
        banner: Banner,
        is_busy: Callable[[], bool],
        save: Callable[[], None],
        open_again: Callable[[], object],
    ) -> None:
        self._preferences, self._autosave, self._banner = preferences, autosave, banner
        self._is_busy, self._save, self._open_again = is_busy, save, open_again

    def choose(self, choice: str) -> None:
        """Speak another language, by its code or the system's, if nothing is lost by it; else say why not now."""
        is_other = code_of(choice) != spoken()
        if is_other and self._is_busy():
            self._keep(choice)
            self._banner.show_message(
                tr("Runs of a map or of seeds are under way, which another window would end."),
                lead=tr("The language changes with the next start."),
            )
        elif is_other and not self._autosave.keep_for_next():
            self._banner.show_message(
                tr("Another one takes a new window, and the session could not be kept for it: save it first."),
                (tr("Save session"), self._save),
                lead=tr("The language stays as it is."),
            )
        else:
            self._keep(choice)
            if is_other:
                self._open_again()

    def _keep(self, choice: str) -> None:
        self._preferences.language = choice
        self._preferences.save()
