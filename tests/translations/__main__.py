"""Brings the catalogues up to date with the texts in the code and the shipped files.

``python -m tests.translations`` writes them; ``--missing [PART]`` prints what is not translated, as JSON;
``--take FILE`` puts in the translations of a JSON object, text to translation. A text that is told apart by a comment
is called ``text [comment]`` there, and without a translation of its own has that of the text.
"""

import argparse
import json
from pathlib import Path

from ganviz.spec.resources import resource
from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE
from tests.translations.files import entries, expected
from tests.translations.texts import Text, all_texts


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("--missing", nargs="?", const="", metavar="PART")
    parser.add_argument("--take", type=Path, metavar="FILE")
    options = parser.parse_args()
    texts = all_texts()
    others = [language.code for language in LANGUAGES if language.code != SOURCE_LANGUAGE]
    if options.missing is not None:
        for language in others:
            known = entries(language)
            wanted = [
                _name_of(text)
                for text in texts
                if options.missing in ("", text.part) and not all(known.get(text.key, ("",)))
            ]
            print(json.dumps(dict.fromkeys(wanted, ""), ensure_ascii=False, indent=1))
        return 0
    taken = json.loads(options.take.read_text(encoding="utf-8")) if options.take else {}
    translated = {text.key: (taken[_name_of(text)],) for text in texts if taken.get(_name_of(text))}
    unknown = sorted(set(taken) - {_name_of(text) for text in texts} - {text.source for text in texts})
    for source in unknown:
        print(f"no such text: {source!r}")
    files = expected(texts, translated)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    for language in LANGUAGES:
        for path in resource("translations", language.code).glob("*.ts"):
            if path not in files:
                path.unlink()
    for language in others:
        known = entries(language)
        print(f"{language}: {sum(all(forms) for forms in known.values())} of {len(texts)} texts are translated")
    return 1 if unknown else 0


def _name_of(text: Text) -> str:
    """Return what a text is called in a JSON object."""
    return f"{text.source} [{text.comment}]" if text.comment else text.source


if __name__ == "__main__":
    raise SystemExit(main())
