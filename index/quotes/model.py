"""What is found: quoted words and who said them."""

from typing import Literal, NamedTuple

AttributionMethod = Literal["named", "surname", "pronoun", "noun", "continued", "none"]
"""How a speaker was found: by the name as it stands beside the words; by a part of it that is given in full
elsewhere; by a pronoun; by a description ("the ministry"); carried over from what stands before; or not."""


class FoundQuotation(NamedTuple):
    """Words that a text quotes.

    Attributes:
        start: The first character between the quotation marks.
        end: The character after the last.
        text: The words, as they stand there.
        speaker: The fullest name that the text gives the speaker, or a description as written, without its
            article: "ministry"; None where the text doesn't tell.
        speaker_start: The first character of the words that name the speaker, be it "she"; None where there
            are none. Where nobody knows whom "they" stands for, there are words, but no speaker.
        speaker_end: The character after their last.
        cue: The word that gives the quotation to its speaker: "said"; None where there is none.
        how: How the speaker was found.
        confidence: How often a speaker found so is right, from 0 to 1.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    how: AttributionMethod
    confidence: float
