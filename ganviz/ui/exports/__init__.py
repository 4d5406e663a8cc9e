"""Hands the run on show on: as a script, numbers, weights, a set-up, a filmstrip or an animation."""
