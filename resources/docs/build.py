"""Build the docs in both languages into one site: ``python resources/docs/build.py`` leaves it in ``build/docs``.

Needs the extra `docs`. Warnings are errors: a link within the docs that leads nowhere, a page that is in no menu, a
formula that cannot be printed. Pictures of the window are taken on the way, which takes minutes; those in Chinese need
a font that has its signs, such as Debian's fonts-noto-cjk. ``--linkcheck`` asks every address outside the docs instead,
which needs the network.
"""

import argparse
import sys
from pathlib import Path

from sphinx.cmd.build import main as sphinx_build

HERE = Path(__file__).resolve().parent
SOURCES = {"en": HERE, "zh_CN": HERE / "zh_CN"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--out", default=HERE.parents[1] / "build/docs", type=Path, metavar="DIR")
    parser.add_argument("--few-pictures", action="store_true", help="a quick picture of the window in place of each")
    parser.add_argument("--linkcheck", action="store_true", help="look up addresses outside the docs; build nothing")
    options = parser.parse_args()
    shared = sorted(path.stem for path in SOURCES["zh_CN"].glob("*.md"))
    for language, source in SOURCES.items():
        builder = "linkcheck" if options.linkcheck else "html"
        settings = {"language": language, "ganviz_both": "1", "ganviz_shared": ",".join(shared)}
        settings["ganviz_pictures"] = "few" if options.few_pictures else "all"
        given = [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
        kept, out = options.out / "kept" / language, options.out / language
        command = ["-W", "--keep-going", "-q", "-b", builder, "-c", HERE, "-d", kept, *given, source, out]
        if status := sphinx_build([str(part) for part in command]):
            return status
    if not options.linkcheck:
        start = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=en/index.html">'
        (options.out / "index.html").write_text(f'{start}<a href="en/index.html">ganviz</a>\n', encoding="utf-8")
        print(options.out / "index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
