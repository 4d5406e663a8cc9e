"""What a run can be handed on as: numbers, weights, its set-up, a script. Pictures are the window's to take."""
