"""`ganviz bench`: how fast this machine trains and draws, beside a plain torch loop and the budgets of the design.

Everything is measured in child processes, each clean, while this one only waits. What is compared is measured in
turns, so that a machine that slows down slows all of it; ratios are of neighbours in time.
"""
