"""Sweeps: maps of whole runs, done by any number of processes here or elsewhere, and kept in a folder.

`task` trains one run, `results` are its file, `folder` holds them, `carryout` has an executor do what is missing:
`local` is one of processes on this machine, `cluster` one of Dask workers, and `arrays` writes scripts for queues.
Only `task` needs torch.
"""
