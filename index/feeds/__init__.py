"""Following RSS, Atom and JSON Feed: what is new there is read once, politely."""

from index.feeds.following import Follower, Progress
from index.feeds.model import Feed, Outcome, Polled, Shelf, What
from index.feeds.subscriptions import Subscriptions
from index.feeds.timing import Pace

__all__ = ["Feed", "Follower", "Outcome", "Pace", "Polled", "Progress", "Shelf", "Subscriptions", "What"]
