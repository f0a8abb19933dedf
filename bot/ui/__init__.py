"""What the replies of all features share: markdown, truncation, citations, pages, buttons."""
