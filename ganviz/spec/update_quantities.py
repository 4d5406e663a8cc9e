"""What is measured inside an optimizer as it learns, in words for somebody who meets it for the first time.

Each is a series of each player; all are of real updates.
"""

from ganviz.spec.quantities import Quantity

EFFECTIVE = Quantity(
    "effective_rate",
    "Effective step of a weight",
    "Effective step",
    "By how much the optimizer multiplied each weight's gradient: |update| / |gradient|, the median over the weights "
    "that have a gradient, and their quartiles as a band. Plain SGD multiplies all by its learning rate; Adam each by "
    "another number, the larger the smaller its gradients were.",
    "",
    "effective step",
    digits=3,
)
DIRECTION = Quantity(
    "descent_cosine",
    "Update along the gradient",
    "Direction",
    "The cosine between the update and minus the gradient that the optimizer was given: 1 is straight down it, 0 "
    "sideways, below 0 uphill. Momentum and division by sizes turn an update away.",
    "",
    "direction",
)
ALPHA = Quantity(
    "step_alpha",
    "Over- and undershoot (step α)",
    "Step α",
    "Where the update ended on a parabola through the loss and slope of its own batch at both its ends: "
    "\N{MINUS SIGN}1 stood still, 0 reached the minimum along its way, 1 went as far beyond it; 3 is that much or "
    "more, or uphill. Far below 0 the rate could be larger; above 1 the loss rose. (Cockpit, Schneider et al. 2021.)",
    "",
    "step α",
)
SIGNAL = Quantity(
    "signal_to_noise",
    "Signal to noise of the gradient",
    "Signal to noise",
    "How long the mean gradient is over how far batches' gradients scatter around it, of six batches. Below 1 an "
    "update follows its batch more than the loss; four times the batch doubles it. (McCandlish et al. 2018.)",
    "Every batch has the same gradient here: there is no noise.",
    "signal / noise",
)
TURN = Quantity(
    "turn_cosine",
    "Turn from step to step",
    "Turn",
    "The cosine between what the last two steps did to a player's weights: near 1 it goes on as before, near 0 each "
    "step is another way (noise), below 0 it swings back and forth.",
    "",
    "turn",
)
FIRST = Quantity(
    "first_moment",
    "First moment",
    "First moment",
    "How long the vector is that the optimizer keeps of past gradients with their signs: the average m of Adam, the "
    "momentum buffer of SGD.",
    "Neither optimizer keeps a first moment: each update is of its own gradient alone.",
    "first moment",
    digits=3,
)
SECOND = Quantity(
    "second_moment",
    "Second moment",
    "Second moment",
    "How long the vector is of the sizes that the optimizer divides by: the root of the average squared gradient of "
    "Adam and RMSprop, of their sum for Adagrad, the largest gradient for Adamax.",
    "Neither optimizer keeps a second moment: none divides by the size of past gradients.",
    "second moment",
    digits=3,
)
RATE = Quantity(
    "learning_rate",
    "Learning rate",
    "Learning rate",
    "What the schedule made of the learning rate that the slider shows.",
    "",
    "learning rate",
    digits=3,
)
UPDATE_QUANTITIES = (EFFECTIVE, DIRECTION, ALPHA, SIGNAL, TURN, FIRST, SECOND, RATE)
REHEARSED = (ALPHA, SIGNAL)
QUARTILE_PARTS = ("_low", "_high")  # of the effective step: names of the series beside that of its median
