"""The docs of ganviz: what makes pages from the program. Only `extension` and `pictures` need Sphinx."""
