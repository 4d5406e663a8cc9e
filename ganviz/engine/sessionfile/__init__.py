"""Sessions in files: written whole, and read with care. Knows neither torch nor Qt."""

SUFFIX = ".ganviz"
