"""Data of the user's own, opened in the window: from a file, dropped on it, or pasted."""
