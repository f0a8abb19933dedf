"""Features of the ranking that use the structure of documents; see `index.answers.features`."""

from index.answers.feature_context import FeatureContext
from index.structure import BlockKind


def rest_coverage_with_above(context: FeatureContext) -> float:
    """IDF-weighted share of the terms that the title lacks in it and the lines above it, 0.0 to 1.0."""
    return context.rest_coverage(context.sentence.expanded_mask | context.sentence.above_expanded_mask)


def heading_precision(context: FeatureContext) -> float:
    """Share of the words of the nearest line above it that are the question's, 0.0 to 1.0."""
    above = context.sentence.placement.above
    if not above or not above[0].vocabulary:
        return 0.0
    return len(above[0].vocabulary & context.question.expanded_indices.keys()) / len(above[0].vocabulary)


def letters_above(context: FeatureContext) -> float:
    """Share of the question's character 4-grams that the lines above it add, 0.0 to 1.0."""
    grams = context.question.char_4grams
    own = context.analysis.padded_words
    above = " ".join(each.padded_words for each in context.sentence.placement.above)
    return sum(gram in above and gram not in own for gram in grams) / len(grams) if grams and above else 0.0


def opens_asked_section(context: FeatureContext) -> float:
    """Coverage that the lines above it add, if its block is the first below the nearest; 0.0 to 1.0."""
    sentence = context.sentence
    if not sentence.placement.opens_section:
        return 0.0
    return context.gain(sentence.above_expanded_mask, sentence.expanded_mask)


def is_list_item(context: FeatureContext) -> float:
    """Whether it is in a list item, 0 or 1."""
    return float(context.sentence.placement.kind is BlockKind.LIST_ITEM)


def is_table_row(context: FeatureContext) -> float:
    """Whether it is a row of a table, 0 or 1."""
    return float(context.sentence.placement.kind is BlockKind.TABLE_ROW)


def says_little(context: FeatureContext) -> float:
    """Whether it has fewer than two terms, 0 or 1."""
    return float(len(context.analysis.vocabulary) < 2)


def structured_paragraph_gain(context: FeatureContext) -> float:
    """Coverage that the earlier sentences of its paragraph add, in a structured document; 0.0 to 1.0."""
    sentence = context.sentence
    known = sentence.expanded_mask | sentence.above_expanded_mask | sentence.title_mask
    return _if_structured(context, context.gain(sentence.paragraph_mask, known))


def unit_gain(context: FeatureContext) -> float:
    """Coverage that the rest of a short paragraph or item adds to it and the lines above it, 0.0 to 1.0."""
    sentence = context.sentence
    return context.gain(sentence.unit_mask, sentence.expanded_mask | sentence.above_expanded_mask)


def unit_rest_coverage(context: FeatureContext) -> float:
    """IDF-weighted share of the terms that the title lacks in the short paragraph and the lines above it."""
    return context.rest_coverage(context.sentence.unit_mask | context.sentence.above_expanded_mask)


def typed_unit_coverage(context: FeatureContext) -> float:
    """`unit_rest_coverage` if the paragraph has something of the answer type, 0.0 to 1.0."""
    return unit_rest_coverage(context) if context.unit_has_answer_type else 0.0


def listed_for_list(context: FeatureContext) -> float:
    """Whether it is an item or a row and the question asks for a list, 0 or 1."""
    is_listed = context.sentence.placement.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    return float(is_listed and context.question.asks_for_list)


def steps_for_procedure(context: FeatureContext) -> float:
    """Whether it is a numbered step, an instruction or code, and the question asks how to do something."""
    if not context.question.asks_for_procedure:
        return 0.0
    placement = context.sentence.placement
    return float(placement.is_ordered or placement.kind is BlockKind.CODE or context.analysis.instructs)


def defines(context: FeatureContext) -> float:
    """Whether it says what the subject of a question for a definition is, 0 or 1."""
    return float(context.question.asks_for_definition and context.defines_subject)


def opens_for_summary(context: FeatureContext) -> float:
    """Share of the question's terms in the title if it asks for a summary and this opens the document."""
    is_opening = context.question.asks_for_summary and context.sentence.position <= 1
    return context.question.idf_coverage(context.sentence.title_mask) if is_opening else 0.0


def _if_structured(context: FeatureContext, value: float) -> float:
    return value if context.sentence.placement.is_structured else 0.0
