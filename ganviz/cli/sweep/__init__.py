"""`ganviz sweep` and `ganviz sweep-task`: maps of whole runs over two settings, kept in a folder."""
