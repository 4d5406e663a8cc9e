"""What Sphinx is told: to fill pages in from the program, take pictures, and lead from one language to the other."""

import importlib.util
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _ as sphinx_words
from sphinx.util.fileutil import copy_asset

from ganviz.spec.translation import LANGUAGES, SOURCE_LANGUAGE
from ganviz_docs import pictures
from ganviz_docs.pages import MARK, filled

# Of the theme, which has them in English alone
_OF_THEME = {"zh_CN": {"Previous": "上一页", "Next": "下一页", "Home": "首页", "On this page": "本页内容"}}


def _language(app: Sphinx) -> str:
    return app.config.language or SOURCE_LANGUAGE


def _fill(app: Sphinx, page: str, content: list[str]) -> None:
    folder = Path(app.srcdir, page).parent
    content[0] = filled(content[0], _language(app), lambda name: pictures.shown(name, app, folder))


def _outdated(app: Sphinx, env: Any, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """Read all pages again that are made of the program, as that may have changed."""
    return [page for page in env.found_docs if MARK.search(Path(env.doc2path(page)).read_text(encoding="utf-8"))]


def _tell_languages(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.Node | None) -> None:
    """Give the template of the sidebar each language, and where the same page is in it."""
    up, both = "../" * (page.count("/") + 1), app.config.ganviz_both
    context["ganviz_language"] = _language(app)
    context["ganviz_languages"] = [
        (each.code, each.name, f"{up}{each.code}/{page if page in app.config.ganviz_shared else 'index'}.html")
        for each in (LANGUAGES if both else ())
    ]


def _translate_theme(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.Node | None
) -> None:
    """Let the theme's own templates speak the language of the page, where neither they nor Sphinx know a word."""
    if words := _OF_THEME.get(_language(app)):
        context["_"] = lambda text: words.get(text) or sphinx_words(text)


def _copy_mathjax(app: Sphinx, exception: Exception | None) -> None:
    """Put what draws formulas beside the pages, so that they need no network: the one script in use, and its fonts."""
    if exception is None and app.builder.format == "html":
        found = importlib.util.find_spec("sphinx-mathjax-offline")
        assert found is not None
        assert found.origin is not None
        source, target = Path(found.origin).parent / "static/mathjax", Path(app.outdir, "_static/mathjax")
        copy_asset(source / "tex-chtml.js", target)
        copy_asset(source / "output/chtml/fonts", target / "output/chtml/fonts")


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_config_value("ganviz_both", False, "html", bool)  # whether the other language lies beside this one
    app.add_config_value("ganviz_shared", [], "html", list)  # pages that both languages have
    app.add_config_value("ganviz_pictures", "all", "env", str)  # all, or few: a quick one in place of each
    app.connect("builder-inited", pictures.make)
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _outdated)
    app.connect("html-page-context", _tell_languages)
    app.connect("html-page-context", _translate_theme)
    app.connect("build-finished", _copy_mathjax)
    return {"parallel_read_safe": False, "parallel_write_safe": True}
