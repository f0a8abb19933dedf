"""Measurements of quality and speed: a figure that falls below its pinned floor fails the run."""
