"""English words at the start of lines that show what a line is, in lower case."""

from typing import Final

from index.languages.tables import parse_words

BYLINE_OPENERS: Final = parse_words("""
    by photo photos photograph picture pictured image credit source updated published posted filed see read
    watch more related click share follow also advertisement
""")
"""First words of bylines, credits and other lines that stand alone and are no headings."""

QUESTION_OPENERS: Final = parse_words("""
    am are can could did do does had has have how is may must shall should was were what when where which who
    whom whose why will would
""")
"""First words of a question on a line of its own."""
