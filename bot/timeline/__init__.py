"""Timelines: the query, the reply and its buttons, the chart."""
