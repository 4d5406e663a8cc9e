"""Watch GANs learn: a desktop laboratory for generative adversarial networks."""

__version__ = "0.1.0"
