"""Tests of the engine room; they mirror index/."""
