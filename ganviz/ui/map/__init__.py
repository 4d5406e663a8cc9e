"""Looks at a map of whole runs over two settings while it is made, and opens any of them in the window."""
