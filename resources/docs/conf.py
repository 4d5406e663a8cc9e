"""How Sphinx builds the docs. `build.py` beside this builds both languages; `-c` and `-D language=zh_CN` choose one."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE / "_ext"), str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the catalogue of views is asked, no window is opened

import ganviz  # noqa: E402 (of this repository)

project = "ganviz"
author = "The ganviz authors"
copyright = author
version = release = ganviz.__version__
extensions = ["myst_parser", "sphinx.ext.mathjax", "ganviz_docs.extension"]
mathjax_path = "mathjax/tex-chtml.js"  # which `ganviz_docs` puts there from a package
exclude_patterns = ["_ext", "zh_CN"]
myst_enable_extensions = ["attrs_inline", "colon_fence", "dollarmath"]
myst_heading_anchors = 4
nitpicky = True
suppress_warnings = ["config.cache"]

html_theme = "furo"
html_title = "ganviz"
html_baseurl = ""
html_favicon = str(ROOT / "resources/icons/ganviz.svg")
html_show_sphinx = False
html_show_sourcelink = html_copy_source = False
html_static_path = [str(HERE / "_static")]
html_css_files = ["ganviz.css"]
templates_path = [str(HERE / "_templates")]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#1F6FEB", "color-brand-content": "#1F6FEB"},
    "dark_css_variables": {"color-brand-primary": "#5B9BFF", "color-brand-content": "#5B9BFF"},
}

linkcheck_anchors = False  # some pages make theirs by script
linkcheck_timeout = 20
