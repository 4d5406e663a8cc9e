"""What is known of the runs, apart from any widget. Reports are written down here, and views draw it.

Imports no widgets and no pyqtgraph; everything in it belongs to the main thread.
"""
