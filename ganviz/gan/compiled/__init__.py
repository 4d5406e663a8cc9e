"""By-hand programs, run by a small C library on the memory of torch's tensors; else all goes by hand.

Knows nothing of what a program computes: `rows` turns each of its calls into a row, `kernel.c` runs the rows.
"""
